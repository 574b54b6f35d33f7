package org.zhusan.form;

/** A form that cannot be used as it is drawn; says which form and field, and what to do. */
class FormFault extends IllegalArgumentException {
    FormFault(String form, String field, String what) {
        super(
                field.isEmpty()
                        ? "form '%s': %s".formatted(form, what)
                        : "form '%s', field '%s': %s".formatted(form, field, what));
    }
}
