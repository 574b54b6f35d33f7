package org.zhusan.form;

/** Reads forms; the one door of this package. */
public interface Forms {
    /**
     * @param process the process the form belongs to, for its translations in {@code forms/<process>/i18n/}
     * @param json the form as published with the model
     * @throws IllegalArgumentException naming the field and what is wrong with it, for example a missing data class
     */
    FormSchema read(String process, String json);

    /** The shipped form of this id, for showing records whose task has ended. */
    FormSchema shipped(String process, String form);
}
