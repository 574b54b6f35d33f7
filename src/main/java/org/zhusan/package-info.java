/**
 * The front door and the one word every room shares: {@link org.zhusan.Refusal}. Rooms are packages; each has one door
 * and is described in its own {@code package-info}.
 */
@NullMarked
package org.zhusan;

import org.jspecify.annotations.NullMarked;
