/**
 * A household goes from the agency that has it to a region: its wish, the table's proposal, its own decision, a file cut to what each reader needs, an offer
 * that a region accepts before it learns a name, the journey and the arrival. The sender keeps everyone until the receiver confirms.
 */
@NullMarked
package org.zhusan.handoff;

import org.jspecify.annotations.NullMarked;
