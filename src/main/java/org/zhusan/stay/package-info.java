/**
 * The month of a household at the centre: rooms, household plan, programme, weekly conference, discharge or extension, early departure, check-
 * out, and the building made ready for the next group.
 */
@NullMarked
package org.zhusan.stay;

import org.jspecify.annotations.NullMarked;
