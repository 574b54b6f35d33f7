package org.zhusan.shell;

import org.springframework.security.core.AuthenticationException;

/** More people sign in at this moment than passwords can be checked. */
class TooBusy extends AuthenticationException {
    TooBusy() {
        super("shell.signIn.busy");
    }
}
