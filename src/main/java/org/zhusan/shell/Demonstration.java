package org.zhusan.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this server shows invented people: it does on the embedded database and nowhere else. */
@Component
class Demonstration {
    private final boolean on;

    Demonstration(@Value("${spring.datasource.url:}") String url) {
        this.on = url.isBlank();
    }

    boolean on() {
        return on;
    }
}
