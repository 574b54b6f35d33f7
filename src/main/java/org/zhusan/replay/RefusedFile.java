package org.zhusan.replay;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.zhusan.roster.RosterRefused;

/** A roster was refused, and which file it was. */
class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final transient RosterRefused refused;

    private RefusedFile(String file, RosterRefused refused) {
        super(file, refused);
        this.file = file;
        this.refused = refused;
    }

    static <T> T naming(String file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RosterRefused no) {
            throw new RefusedFile(file, no);
        }
    }

    ReplayRefused inWords(MessageSource messages) {
        return new ReplayRefused(file + ": " + String.join("\n  ", refused.sentences(messages, Locale.ENGLISH)));
    }
}
