package org.zhusan.shell;

import org.springframework.security.core.AuthenticationException;

/** This login or this address has to wait before the next try. */
class TooManyTries extends AuthenticationException {
    private final long seconds;

    TooManyTries(long seconds) {
        super("shell.signIn.wait");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
