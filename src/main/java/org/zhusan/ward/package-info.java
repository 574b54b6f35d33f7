/**
 * The pages for people who work in the buildings: the board of who is where and until when, the day's list, labels and the day plan to print, the temperatures
 * of a whole room. It shows what its reader may know, files temperatures as records of each person, and keeps nothing else of its own.
 */
@NullMarked
package org.zhusan.ward;

import org.jspecify.annotations.NullMarked;
