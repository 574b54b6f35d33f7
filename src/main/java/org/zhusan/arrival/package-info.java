/**
 * The phase between landing and the centre: reception, the legal assessment of adults, care for children whose adult is held. Its door is
 * {@link org.zhusan.arrival.Arrivals}. People decide about procedure and custody; a table only routes what they recorded, and no child is left without a
 * named carer, not for a minute: who cares for whom is kept by {@link org.zhusan.casefile.Care}.
 */
@NullMarked
package org.zhusan.arrival;

import org.jspecify.annotations.NullMarked;
