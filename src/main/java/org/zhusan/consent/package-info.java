/**
 * The phase in which people are asked whether they want to return, and children are covered by someone who may decide for them. Its door is
 * {@link org.zhusan.consent.Consents}; the models reach it through {@code ConsentSteps}, the forms through one rules class each. It keeps what code
 * must check before a seat is given, and it knows neither the order of the steps nor any other phase. What was said to obtain
 * consent never leaves its data class.
 */
@NullMarked
package org.zhusan.consent;

import org.jspecify.annotations.NullMarked;
