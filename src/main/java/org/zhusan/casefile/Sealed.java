package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * What a ciphertext is bound to. Decrypting needs the same words in the same order, so that one moved to another person, class, record or form
 * fails.
 */
record Sealed(List<String> boundTo) {
    static Sealed essentials(String person) {
        return new Sealed(List.of("essentials", person));
    }

    static Sealed part(String person, String dataClass, String record, String form, String version) {
        return new Sealed(List.of("part", person, dataClass, record, form, version));
    }

    static Sealed fileName(String person, String dataClass, String record, String attachment) {
        return new Sealed(List.of("file name", person, dataClass, record, attachment));
    }

    static Sealed content(String person, String dataClass, String record, String attachment) {
        return new Sealed(List.of("content", person, dataClass, record, attachment));
    }

    static Sealed draft(String person, String task, String member) {
        return new Sealed(List.of("draft", person, task, member));
    }

    byte[] seal(Aead key, byte[] plain) {
        try {
            return key.encrypt(plain, bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not encrypt a " + boundTo.get(0), e);
        }
    }

    /** @throws Unreadable when it was altered, moved, or encrypted with another key */
    byte[] open(Aead key, byte[] sealed) {
        try {
            return key.decrypt(sealed, bytes());
        } catch (GeneralSecurityException e) {
            throw new Unreadable(boundTo.get(0), e);
        }
    }

    /** Each word with its length: no two lists of words give the same bytes. */
    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String word : boundTo) {
                out.writeUTF(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ciphertext that is not where it was written. */
    static final class Unreadable extends IllegalStateException {
        Unreadable(String what, Throwable cause) {
            super("a " + what + " does not open: it was altered or moved", cause);
        }
    }
}
