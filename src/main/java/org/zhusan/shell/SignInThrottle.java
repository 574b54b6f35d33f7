package org.zhusan.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow without locking anyone out: after a few failures each further one doubles the wait, up to a cap. A login tried from one address
 * waits up to a minute; a login tried from anywhere never longer than five seconds, so that nobody can shut a colleague out by failing in their
 * name; an address that fails for many logins waits as well. Kept in memory: each node counts for itself.
 */
@Component
class SignInThrottle {
    private static final int REMEMBERED = 50_000;
    private static final long FORGET_AFTER = TimeUnit.MINUTES.toNanos(30);

    private enum Kind {
        LOGIN_AND_ADDRESS(3, 60),
        LOGIN(10, 5),
        ADDRESS(20, 60);

        private final int free;
        private final long longest;

        Kind(int free, long longest) {
            this.free = free;
            this.longest = longest;
        }

        long waitSeconds(int failures) {
            return failures < free ? 0 : Math.min(longest, 1L << Math.min(failures - free, 20));
        }
    }

    private record Key(Kind kind, String who) {}

    private record Failures(int count, long last) {}

    private final LongSupplier nanos;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Autowired
    SignInThrottle() {
        this(System::nanoTime);
    }

    SignInThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * @throws TooManyTries while the login or the address has to wait; a try during the wait counts for nothing
     */
    synchronized void check(String login, String address) {
        long longest = 0;
        for (Key key : keys(login, address)) {
            longest = Math.max(longest, remaining(key));
        }
        if (longest > 0) {
            throw new TooManyTries(TimeUnit.NANOSECONDS.toSeconds(longest - 1) + 1);
        }
    }

    synchronized void failed(String login, String address) {
        for (Key key : keys(login, address)) {
            failures.merge(
                    key,
                    new Failures(1, nanos.getAsLong()),
                    (old, one) -> forgotten(old) ? one : new Failures(old.count() + 1, one.last()));
        }
    }

    /** The address keeps its count: an account of one's own must not wash away guesses at other people's. */
    synchronized void succeeded(String login, String address) {
        failures.remove(new Key(Kind.LOGIN_AND_ADDRESS, login + "\0" + address));
        failures.remove(new Key(Kind.LOGIN, login));
    }

    synchronized void forget() {
        failures.clear();
    }

    synchronized int remembered() {
        return failures.size();
    }

    private long remaining(Key key) {
        Failures seen = failures.get(key);
        if (seen == null || forgotten(seen)) {
            return 0;
        }
        long wait = TimeUnit.SECONDS.toNanos(key.kind().waitSeconds(seen.count()));
        return wait - (nanos.getAsLong() - seen.last());
    }

    private boolean forgotten(Failures seen) {
        return nanos.getAsLong() - seen.last() > FORGET_AFTER;
    }

    private static Key[] keys(String login, String address) {
        return new Key[] {
            new Key(Kind.LOGIN_AND_ADDRESS, login + "\0" + address),
            new Key(Kind.LOGIN, login),
            new Key(Kind.ADDRESS, address)
        };
    }
}
