/**
 * The centre in Aktau as a place: its four buildings and in which state each is. A group enters a vacant, disinfected building and nobody joins it there; the
 * database refuses two groups in one building. Its door is {@link org.zhusan.centre.Buildings}; who lives in which building is told by placements.
 */
@NullMarked
package org.zhusan.centre;

import org.jspecify.annotations.NullMarked;
