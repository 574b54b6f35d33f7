/**
 * The task list: which tasks wait for whom, and completing one. Its doors are {@link org.zhusan.worklist.OpenTasks} and
 * {@link org.zhusan.worklist.Completions}. It knows forms, access and the engine's doors; what a phase demands reaches it only as
 * {@link org.zhusan.form.FormRules}.
 */
@NullMarked
package org.zhusan.worklist;

import org.jspecify.annotations.NullMarked;
