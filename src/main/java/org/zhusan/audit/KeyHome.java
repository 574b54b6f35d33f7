package org.zhusan.audit;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** The folder of secrets outside the database: whoever steals the database or a backup of it does not have them. */
@Component
public class KeyHome {
    private final Path home;

    KeyHome(KeySettings settings) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        home = settings.home();
        Files.createDirectories(home, ownerOnly("rwx------"));
    }

    /** For tests and commands that work on another folder. */
    public static KeyHome in(Path home) throws IOException, GeneralSecurityException {
        return new KeyHome(new KeySettings(home));
    }

    public boolean holds(String name) {
        return Files.exists(key(name));
    }

    /** The key set of this name, made and kept on first use. */
    public KeysetHandle keySet(String name, FirstKeySet first) {
        try {
            if (!holds(name)) {
                keep(name, first.generate());
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(key(name)), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + home + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file " + key(name) + " holds no key set", e);
        }
    }

    /** A small note beside the keys, replaced as a whole; empty while there is none. */
    String note(String name) throws IOException {
        Path file = home.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    void note(String name, String text) throws IOException {
        Path fresh = written(name, text);
        Files.move(fresh, home.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void keep(String name, KeysetHandle fresh) throws IOException, GeneralSecurityException {
        Path file = written(name, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        try {
            // unlike a replacing move: of two nodes that start at once on one folder, the first one's key stays
            Files.createLink(key(name), file);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // its key is read back
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(file, key(name));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(Files.createTempFile(home, name, ".new", ownerOnly("rw-------")), text);
    }

    private Path key(String name) {
        return home.resolve(name + ".key.json");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes the first key set of a name. */
    @FunctionalInterface
    public interface FirstKeySet {
        KeysetHandle generate() throws GeneralSecurityException;
    }
}
