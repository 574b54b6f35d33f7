/** Households wander through all the models at once, and through the whole house, whatever people answer; promises that hold wherever they come to be. */
@org.jspecify.annotations.NullMarked
package org.zhusan.walks;
