/**
 * Lists of people a stage sets out to bring home: read from CSV, checked row by row, taken in whole or not at all, and grouped by
 * flight. Its door is {@link org.zhusan.roster.Rosters}; {@code rosters/README.md} describes the file. What happens to people after they
 * were asked is not known here.
 */
@NullMarked
package org.zhusan.roster;

import org.jspecify.annotations.NullMarked;
