/**
 * The only door to Camunda. Models are published as packages, checked before they are parsed and run behind sealed expressions: they may compare declared
 * facts, call catalogued steps and nothing else. Others come in through {@link org.zhusan.engine.Tasks}, {@link org.zhusan.engine.Processes},
 * {@link org.zhusan.engine.Inbox} and {@link org.zhusan.engine.Decisions}, and are told through {@link org.zhusan.engine.TaskWatcher}. It holds codes and opaque
 * ids, and must not know a person, an agency or a form's content.
 */
@NullMarked
package org.zhusan.engine;

import org.jspecify.annotations.NullMarked;
