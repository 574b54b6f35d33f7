package org.zhusan.agency;

import java.util.function.Supplier;

/**
 * Tells the database for whom it works, so that its row-level security answers by the same formula as {@link CaseAccess}. Without it the tables
 * of what people said are empty.
 */
public interface OnBehalf {
    /**
     * Runs the work in a transaction (the current one or its own) under the member's identity; afterwards the identity is again what it was before,
     * which outside of any other work is nobody's.
     */
    <T> T of(Member member, Supplier<T> work);
}
