package org.zhusan.agency;

/** What a function may do with a data class; each level includes the ones before it. */
public enum Access {
    NONE,
    EXISTS,
    READ,
    WRITE;

    public boolean covers(Access wanted) {
        return compareTo(wanted) >= 0;
    }
}
