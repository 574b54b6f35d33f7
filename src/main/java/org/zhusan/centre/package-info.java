/**
 * The centre in Aktau as a place: its four buildings, in which state each is, its rooms and who sleeps there. A group enters a vacant, disinfected building and nobody joins it there; the
 * database refuses two groups in one building. Its doors are {@link org.zhusan.centre.Buildings} and {@link org.zhusan.centre.Residents}, the books: who is here
 * since when, in which room, until when.
 */
@NullMarked
package org.zhusan.centre;

import org.jspecify.annotations.NullMarked;
