/**
 * What psychologists, theologians, lawyers, social workers and teachers do with one person during the month. A conversation about belief is
 * voluntary and never scored; own notes are their author's alone.
 */
@NullMarked
package org.zhusan.support;

import org.jspecify.annotations.NullMarked;
