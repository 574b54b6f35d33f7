package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** OWASP ASVS 5.0, 6.3.1: guessing is slow, and nobody can be locked out by someone else's guesses. */
class SignInThrottleTest {
    private final AtomicLong now = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(now::get);

    @Test
    void threeSlipsCostNothing() {
        fail("aliya", "10.0.0.1", 2);
        assertThat(wait("aliya", "10.0.0.1")).isZero();
    }

    @Test
    void theWaitDoublesWithEachFailureUpToAMinute() {
        fail("aliya", "10.0.0.1", 3);
        assertThat(wait("aliya", "10.0.0.1")).isEqualTo(1);
        fail("aliya", "10.0.0.1", 1);
        assertThat(wait("aliya", "10.0.0.1")).isEqualTo(2);
        fail("aliya", "10.0.0.1", 1);
        assertThat(wait("aliya", "10.0.0.1")).isEqualTo(4);
        fail("aliya", "10.0.0.1", 100);
        assertThat(wait("aliya", "10.0.0.1")).isEqualTo(60);
    }

    @Test
    void theWaitPasses() {
        fail("aliya", "10.0.0.1", 5);
        later(4);
        assertThat(wait("aliya", "10.0.0.1")).isZero();
    }

    @Test
    void aStormFromElsewhereNeverShutsTheOwnerOutForLong() {
        for (int i = 0; i < 500; i++) {
            fail("aliya", "203.0.113." + i, 1);
        }
        assertThat(wait("aliya", "10.0.0.1")).isEqualTo(5);
    }

    @Test
    void oneAddressCannotTryTheWholeStaff() {
        for (int i = 0; i < 40; i++) {
            fail("member" + i, "203.0.113.7", 1);
        }
        assertThat(wait("someone.new", "203.0.113.7")).isEqualTo(60);
        assertThat(wait("someone.new", "10.0.0.1")).isZero();
    }

    @Test
    void signingInClearsTheLoginsSlipsButNotTheAddresss() {
        for (int i = 0; i < 25; i++) {
            fail("member" + i, "203.0.113.7", 1);
        }
        fail("mallory", "203.0.113.7", 1);
        throttle.succeeded("mallory", "203.0.113.7");
        assertThat(wait("member3", "203.0.113.7")).isPositive();
    }

    @Test
    void halfAnHourOfPeaceForgetsEverything() {
        fail("aliya", "10.0.0.1", 50);
        later(31 * 60);
        fail("aliya", "10.0.0.1", 1);
        assertThat(wait("aliya", "10.0.0.1")).isZero();
    }

    @Test
    void aMillionInventedLoginsDoNotFillTheMemory() {
        assertThatCode(() -> {
                    for (int i = 0; i < 200_000; i++) {
                        throttle.failed("login" + i, "10.1.1.1");
                    }
                })
                .doesNotThrowAnyException();
        assertThat(throttle.remembered()).isLessThanOrEqualTo(50_000);
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }

    private long wait(String login, String address) {
        TooManyTries refused = catchThrowableOfType(TooManyTries.class, () -> throttle.check(login, address));
        return refused == null ? 0 : refused.seconds();
    }

    private void later(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
