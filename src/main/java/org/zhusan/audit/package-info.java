/**
 * Who has read what, so that it cannot be changed unnoticed. Door: {@link org.zhusan.audit.ReadLog}, written in the transaction that serves a
 * read; its rows are sealed into a chain about every second and {@link org.zhusan.audit.ReadLogSeal} tells whether it still holds.
 * {@link org.zhusan.audit.KeyHome} keeps the secrets that must not lie in the database. Knows nothing of what was read.
 */
@NullMarked
package org.zhusan.audit;

import org.jspecify.annotations.NullMarked;
