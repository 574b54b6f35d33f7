package org.zhusan.shell;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's first choice). At most two hashes are computed at once, so that a storm of sign-ins takes
 * neither the memory nor the processors from those already at work.
 */
@Component
class ArgonPasswords implements PasswordEncoder {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final PasswordEncoder argon;

    /** A hash nobody's password fits: checked for unknown logins, so that their refusal takes the same time. */
    private final String nobodys;

    @Autowired
    ArgonPasswords() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    ArgonPasswords(PasswordEncoder argon) {
        this.argon = argon;
        this.nobodys = String.valueOf(argon.encode("nobody"));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return argon.encode(password);
    }

    /**
     * @throws TooBusy when no room was free for five seconds
     */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            boolean fits = argon.matches(password, hash == null ? nobodys : hash);
            return fits && hash != null;
        } finally {
            room.release();
        }
    }
}
