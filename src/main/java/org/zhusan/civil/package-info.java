/**
 * Names and papers: what documents someone has, which name a child bears, birth record, certificate, identification number, identity card, address. Whose child
 * it is, it learns from the model and from the rulings kept in the case file.
 */
@NullMarked
package org.zhusan.civil;

import org.jspecify.annotations.NullMarked;
