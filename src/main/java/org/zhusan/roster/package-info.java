/**
 * Lists of people a stage sets out to bring home: read from CSV, checked row by row and taken in whole or not at all: a file each, a household,
 * a place on the list of a stage. Its door is {@link org.zhusan.roster.Rosters}; {@code rosters/README.md} describes the file. What happens to the
 * candidates then is the stage's business and not known here.
 */
@NullMarked
package org.zhusan.roster;

import org.jspecify.annotations.NullMarked;
