/**
 * Relatives of a person brought home: found, told, willing or not, their home seen, prepared. What they are ready for holds for sixty days and then is asked again;
 * where two families want the same child, the guardianship authority decides.
 */
@NullMarked
package org.zhusan.relatives;

import org.jspecify.annotations.NullMarked;
