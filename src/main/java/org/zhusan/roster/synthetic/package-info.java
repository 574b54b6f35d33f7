/**
 * Writes the rosters of the replay: invented families whose numbers per stage, flight, care situation and region are those of domain.md
 * section 7. The same seed writes the same files, byte for byte. Nobody in them is a real person; surnames are made of plants, birds,
 * winds and hills of the steppe.
 */
@NullMarked
package org.zhusan.roster.synthetic;

import org.jspecify.annotations.NullMarked;
