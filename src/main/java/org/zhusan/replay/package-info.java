/**
 * Plays a folder of rosters through the processes as the agencies would, on a scratch database and with a moved clock, and settles the
 * accounts: checkpoints for the shipped rosters, conservation of people for any. Its door is the command {@code replay}. It
 * completes tasks the way the pages do and knows no shortcut into the phases.
 */
@NullMarked
package org.zhusan.replay;

import org.jspecify.annotations.NullMarked;
