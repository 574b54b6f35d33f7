package org.zhusan.form;

import java.util.List;

/** An answer that does not fit its field; becomes an {@link InvalidAnswers.Problem} once the path is known. */
class Unfit extends RuntimeException {
    private final transient List<Object> arguments;

    Unfit(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = List.of(arguments);
    }

    InvalidAnswers.Problem at(String path) {
        return new InvalidAnswers.Problem(path, String.valueOf(getMessage()), arguments);
    }
}
