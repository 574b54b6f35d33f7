/**
 * Forms as modellers draw them (Camunda Forms JSON): read, translated, checked on the server exactly as the browser checks them and more, and
 * split by person and data class. Its door is {@link org.zhusan.form.Forms}; what a phase demands beyond the drawing enters as
 * {@link org.zhusan.form.FormRules}, found through {@link org.zhusan.form.Rulebook}. It knows data classes and members, but neither tasks nor files of people, and it stores nothing.
 */
@NullMarked
package org.zhusan.form;

import org.jspecify.annotations.NullMarked;
