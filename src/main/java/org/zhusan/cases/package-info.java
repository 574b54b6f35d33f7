/**
 * The pages of people: who they are, where they are, what happened, what was recorded, as far as the reader may know. It shows what
 * {@link org.zhusan.casefile}'s doors hand out to this very reader and keeps nothing of its own; it must not know any phase.
 */
@NullMarked
package org.zhusan.cases;

import org.jspecify.annotations.NullMarked;
