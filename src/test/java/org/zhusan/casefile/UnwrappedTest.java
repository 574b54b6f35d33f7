package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnwrappedTest {
    private static final byte[] ROW = {1, 2, 3};

    private long nanos;
    private int opened;
    private final Unwrapped keys = new Unwrapped(() -> nanos);

    @Test
    void whoBringsTheSameRowSoonGetsTheSameKey() {
        assertThat(key("ZH-P-000001", ROW)).isSameAs(key("ZH-P-000001", ROW.clone()));
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void anotherRowIsOpenedItself() {
        Aead first = key("ZH-P-000001", ROW);

        assertThat(key("ZH-P-000001", new byte[] {1, 2, 4})).isNotSameAs(first);
        assertThat(key("ZH-P-000002", ROW)).isNotSameAs(first);
        assertThat(opened).isEqualTo(3);
    }

    @Test
    void theErasedAreForgottenAtOnce() {
        Aead first = key("ZH-P-000001", ROW);

        keys.forget("ZH-P-000001");

        assertThat(key("ZH-P-000001", ROW)).isNotSameAs(first);
    }

    @Test
    void nothingIsRememberedForLong() {
        Aead first = key("ZH-P-000001", ROW);

        nanos += Duration.ofMinutes(6).toNanos();

        assertThat(key("ZH-P-000001", ROW)).isNotSameAs(first);
    }

    @Test
    void ofVeryManyTheOldestGo() {
        Aead first = key("ZH-P-000001", ROW);
        for (int person = 2; person <= 1_001; person++) {
            key("ZH-P-%06d".formatted(person), ROW);
        }

        assertThat(key("ZH-P-000001", ROW)).isNotSameAs(first);
        int before = opened;
        key("ZH-P-001001", ROW);
        assertThat(opened).as("the newest are still known").isEqualTo(before);
    }

    private Aead key(String person, byte[] row) {
        return keys.of(person, row, () -> {
            opened++;
            return new Nothing();
        });
    }

    private static final class Nothing implements Aead {
        @Override
        public byte[] encrypt(byte[] plain, byte[] bound) {
            return plain;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) {
            return sealed;
        }
    }
}
