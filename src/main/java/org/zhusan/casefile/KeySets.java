package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.audit.KeyHome;
import org.zhusan.database.Remembered;

/**
 * One key set per person (and per stage and flight), wrapped by a master key that is not in the database. The row is asked for at every reading: once it is gone, no
 * node can read the person. What is remembered is only what a row just read unwraps to.
 */
@Component
class KeySets implements SmartInitializingSingleton {
    private static final String MASTER = "master";

    private final JdbcClient sql;
    private final KeyHome home;
    private final Clock clock;
    private final Unwrapped unwrapped = new Unwrapped(System::nanoTime);
    private @Nullable Aead master;

    KeySets(JdbcClient sql, KeyHome home, Clock clock) {
        this.sql = sql;
        this.home = home;
        this.clock = clock;
    }

    /** A fresh master key beside an old database would look like work while every file is unreadable: better not to start. */
    @Override
    public void afterSingletonsInstantiated() {
        Optional<String> someone = sql.sql("SELECT person FROM zhusan_keys.key_set LIMIT 1")
                .query(String.class)
                .optional();
        if (someone.isPresent() && !home.holds(MASTER)) {
            throw new IllegalStateException(
                    "The database holds case files, but the folder of zhusan.keys.home has no master key. "
                            + "Put back the key that belongs to this database.");
        }
        master();
        someone.ifPresent(this::of);
    }

    void create(String person) {
        try {
            if (erased(person)) {
                throw new PersonErased();
            }
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            sql.sql("INSERT INTO zhusan_keys.key_set (person, wrapped, created_at) VALUES (:person, :wrapped, :at)")
                    .param("person", person)
                    .param("wrapped", TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master(), bound(person)))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key set could not be made", e);
        }
    }

    /** Empty when the person was erased, or never was. */
    Optional<Aead> of(String person) {
        return sql.sql("SELECT wrapped FROM zhusan_keys.key_set WHERE person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(person, wrapped));
    }

    Aead unwrap(String person, byte[] wrapped) {
        return unwrapped.of(person, wrapped, () -> open(person, wrapped));
    }

    private Aead open(String person, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master(), bound(person))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key set does not open with the master key in zhusan.keys.home", e);
        }
    }

    /** Makes everything kept about the person unreadable, in old backups too as long as these lack the schema of keys. */
    @Transactional
    public void erase(String person) {
        sql.sql("DELETE FROM zhusan_keys.key_set WHERE person = :person")
                .param("person", person)
                .update();
        unwrapped.forget(person);
        Remembered.forget();
        sql.sql("INSERT INTO zhusan_keys.erased (person, erased_at) VALUES (:person, :at) ON CONFLICT DO NOTHING")
                .param("person", person)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean erased(String person) {
        return sql.sql("SELECT count(*) FROM zhusan_keys.erased WHERE person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private synchronized Aead master() {
        if (master == null) {
            try {
                master = home.keySet(MASTER, () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the master key does not work", e);
            }
        }
        return master;
    }

    private static byte[] bound(String person) {
        return ("zhusan key set of " + person).getBytes(StandardCharsets.UTF_8);
    }
}
