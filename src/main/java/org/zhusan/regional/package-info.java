/**
 * The programme in the region: needs, regime, plans, what helps each person, reviews as often as needs ask for, closing by two, looking in once more afterwards;
 * transfer to another region, leaving and coming back. Taking part is voluntary.
 */
@NullMarked
package org.zhusan.regional;

import org.jspecify.annotations.NullMarked;
