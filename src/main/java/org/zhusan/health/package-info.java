/**
 * What a resident is treated for beside quarantine: vaccination, nutrition, hospital, pregnancy and birth. Clinical tables carry their source
 * and wait for the Ministry of Health's confirmation; a clinician decides.
 */
@NullMarked
package org.zhusan.health;

import org.jspecify.annotations.NullMarked;
