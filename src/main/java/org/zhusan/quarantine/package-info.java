/**
 * The first thing at the centre, inside the month: examination on admission, tests, isolation and extension person by person, clearance.
 * Clinical tables only propose; an epidemiologist decides. Where someone sleeps is kept by {@link org.zhusan.centre.Residents}.
 */
@NullMarked
package org.zhusan.quarantine;

import org.jspecify.annotations.NullMarked;
