package org.zhusan.shell;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers: an opaque id and since when (milliseconds since 1970). Everything else is read anew with each request.
 */
record SignedIn(String member, long since) implements Principal, Serializable {
    @Override
    public String getName() {
        return member;
    }
}
