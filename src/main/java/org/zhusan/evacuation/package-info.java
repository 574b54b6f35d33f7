/**
 * The phase that brings people home: stages with their candidates, flights with their seats, and the pathway of each household. Its doors are
 * {@link org.zhusan.evacuation.Stages}, {@link org.zhusan.evacuation.Flights} and {@link org.zhusan.evacuation.Pathways}. Code keeps what no model may
 * loosen: no seat without a right to travel, no household on two flights, no head unaccounted for.
 */
@NullMarked
package org.zhusan.evacuation;

import org.jspecify.annotations.NullMarked;
