package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keys as unwrapped a short while ago, each found only by whoever brings the very row it came from: of an erased person there is none. Where the erasure happened the
 * key goes at once, on other nodes with the next one unwrapped after five minutes.
 */
final class Unwrapped {
    private static final int MOST = 1_000;
    private static final long REMEMBERED = Duration.ofMinutes(5).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    /** @param nanoTime real time: the programme's own may stand still or leap */
    Unwrapped(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param wrapped as the row says now */
    synchronized Aead of(String person, byte[] wrapped, Supplier<Aead> opening) {
        long now = nanoTime.getAsLong();
        Key known = keys.get(person);
        if (known != null && known.fits(wrapped, now)) {
            return known.opened;
        }
        Aead opened = opening.get();
        keys.remove(person);
        keys.put(person, new Key(wrapped, opened, now));
        drop(now);
        return opened;
    }

    synchronized void forget(String person) {
        keys.remove(person);
    }

    /** The oldest come first: in the order they were unwrapped. */
    private void drop(long now) {
        var oldest = keys.values().iterator();
        while (oldest.hasNext()) {
            Key key = oldest.next();
            if (keys.size() <= MOST && !key.isOld(now)) {
                return;
            }
            oldest.remove();
        }
    }

    private record Key(byte[] wrapped, Aead opened, long since) {
        boolean fits(byte[] row, long now) {
            return !isOld(now) && Arrays.equals(wrapped, row);
        }

        boolean isOld(long now) {
            return now - since > REMEMBERED;
        }
    }
}
