/**
 * A child whose parents cannot care for it: registered, placed for the time being, given a guardian among its closest relatives, visited until it is of age or
 * with its parent again. People decide; nothing here does.
 */
@NullMarked
package org.zhusan.guardianship;

import org.jspecify.annotations.NullMarked;
