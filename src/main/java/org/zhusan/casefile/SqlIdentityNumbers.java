package org.zhusan.casefile;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.audit.KeyHome;

/** Numbers as keyed digests: equal ones are seen, none can be read or guessed from the database alone. */
@Component
class SqlIdentityNumbers implements IdentityNumbers {
    private static final String KEY = "identity-number";

    private final JdbcClient sql;
    private final People people;
    private final KeyHome home;
    private final Clock clock;
    private @Nullable Mac mac;

    SqlIdentityNumbers(JdbcClient sql, People people, KeyHome home, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.home = home;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bear(String person, String number) {
        keep(
                person,
                digest(IdentityNumber.of(
                        number, known(person).birthDate(), known(person).sex())));
    }

    @Override
    @Transactional
    public void bear(String person, String number, LocalDate bornOn) {
        keep(person, digest(IdentityNumber.of(number, bornOn, known(person).sex())));
    }

    @Override
    public void check(String person, String number) {
        var fits = IdentityNumber.of(
                number, known(person).birthDate(), known(person).sex());
        requireTheirs(person, digest(fits));
    }

    @Override
    public boolean bears(String person) {
        return digestOf(person).isPresent();
    }

    private People.Person known(String person) {
        return people.find(person).orElseThrow(() -> new IdentityNumberRefused("casefile.unknownPerson", person));
    }

    private void keep(String person, byte[] digest) {
        sql.sql("INSERT INTO zhusan.identity_number (person, digest, borne_at) VALUES (:person, :digest, :at) "
                        + "ON CONFLICT DO NOTHING")
                .param("person", person)
                .param("digest", digest)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        requireTheirs(person, digest);
    }

    private void requireTheirs(String person, byte[] digest) {
        Optional<byte[]> theirs = digestOf(person);
        if (theirs.isPresent() && !Arrays.equals(theirs.get(), digest)) {
            throw new IdentityNumberRefused("casefile.iinAnother");
        }
        if (theirs.isEmpty() && borne(digest)) {
            throw new IdentityNumberRefused("casefile.iinTaken");
        }
    }

    private Optional<byte[]> digestOf(String person) {
        return sql.sql("SELECT digest FROM zhusan.identity_number WHERE person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional();
    }

    private boolean borne(byte[] digest) {
        return sql.sql("SELECT count(*) FROM zhusan.identity_number WHERE digest = :digest")
                        .param("digest", digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private byte[] digest(IdentityNumber number) {
        try {
            return mac().computeMac(number.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of identification numbers does not work", e);
        }
    }

    private synchronized Mac mac() throws GeneralSecurityException {
        if (mac == null) {
            requireKeyOfTheseNumbers();
            mac = home.keySet(KEY, () -> KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        }
        return mac;
    }

    /** With a fresh key beside old digests no double would ever be found. */
    private void requireKeyOfTheseNumbers() {
        boolean some = sql.sql("SELECT EXISTS (SELECT FROM zhusan.identity_number)")
                .query(Boolean.class)
                .single();
        if (some && !home.holds(KEY)) {
            throw new IllegalStateException(
                    "The database holds identification numbers, but the folder of zhusan.keys.home has not their key. "
                            + "Put back the key that belongs to this database.");
        }
    }
}
