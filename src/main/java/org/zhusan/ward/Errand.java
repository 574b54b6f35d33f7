package org.zhusan.ward;

import java.time.Instant;

/**
 * A task of the reader's function, due today or late, about someone in the buildings.
 *
 * @param about number of the person or household
 * @param mine claimed by the reader
 */
public record Errand(String task, String step, String about, Instant dueAt, boolean mine) {
    public boolean ofHousehold() {
        return about.startsWith("ZH-H-");
    }
}
