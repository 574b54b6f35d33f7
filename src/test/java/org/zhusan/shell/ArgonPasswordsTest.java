package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class ArgonPasswordsTest {
    private final CountedHashes hashes = new CountedHashes();
    private final ArgonPasswords passwords = new ArgonPasswords(hashes);

    @Test
    void theRightPasswordFitsAndAnotherDoesNot() {
        String kept = passwords.encode("a long walk on the steppe");
        assertThat(passwords.matches("a long walk on the steppe", kept)).isTrue();
        assertThat(passwords.matches("a short walk", kept)).isFalse();
    }

    @Test
    void nobodyFitsWhereThereIsNoPassword() {
        assertThat(passwords.matches("nobody", null)).isFalse();
    }

    @Test
    void anUnknownLoginCostsAsManyHashesAsAKnownOne() {
        String kept = passwords.encode("a long walk on the steppe");
        hashes.checked.set(0);
        passwords.matches("not this one", kept);
        int known = hashes.checked.getAndSet(0);
        passwords.matches("not this one", null);
        assertThat(hashes.checked.get()).isEqualTo(known).isEqualTo(1);
    }

    /** The real hash, made cheap. */
    private static final class CountedHashes implements PasswordEncoder {
        private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        private final AtomicInteger checked = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return argon.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            checked.incrementAndGet();
            return argon.matches(password, hash);
        }
    }
}
