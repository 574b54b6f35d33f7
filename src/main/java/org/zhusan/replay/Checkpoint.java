package org.zhusan.replay;

import java.time.LocalDate;

/** One number that must hold on a day. */
record Checkpoint(LocalDate date, String what, Object expected, Object actual, boolean ok) {
    static Checkpoint of(LocalDate date, String what, Object expected, Object actual) {
        return new Checkpoint(date, what, expected, actual, expected.equals(actual));
    }
}
