/**
 * Kinship proved in court: petition, order, samples under an anonymous code, the laboratory's result, hearing, ruling. The laboratory works in a file of its own and
 * never learns whose samples it holds; which code is whose is kept apart.
 */
@NullMarked
package org.zhusan.kinship;

import org.jspecify.annotations.NullMarked;
