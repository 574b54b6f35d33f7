/**
 * The hall every page stands in: signing in and out, sessions, language, layout, assets, refusals and error pages. It has no door for
 * other rooms: controllers return a template's name and may ask for the signed-in {@link org.zhusan.agency.Member} as a parameter;
 * templates receive a {@link org.zhusan.shell.Page}. It must not know any phase or any other room of the top floor.
 */
@NullMarked
package org.zhusan.shell;

import org.jspecify.annotations.NullMarked;
