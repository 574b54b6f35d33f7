package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the relatives of a person are ready for, as last seen; it holds for sixty days. For phases' rules; who they are stands in the records. */
public interface Readiness {
    /** How long a finding holds, in days (domain P02). */
    int VALID_DAYS = 60;

    /** Keeps a finding once; again with the same instance changes nothing. */
    void keep(String person, String instance, State state, @Nullable String region, LocalDate seenOn);

    /** The newest, whether it still holds or not. */
    Optional<Finding> latest(String person);

    /** The newest, when it holds on the day: up to and including its last day. */
    Optional<Finding> valid(String person, LocalDate on);

    enum State {
        READY("ready"),
        CONDITIONAL("conditional"),
        NOT_READY("notReady"),
        /** Nobody was found or nobody could be reached. */
        NO_RELATIVES("noRelatives");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word used in models, tables and the database. */
        public String code() {
            return code;
        }

        /**
         * @throws IllegalArgumentException naming the unknown code
         */
        public static State of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no readiness is called '" + code + "'"));
        }
    }

    /**
     * @param region where the relatives live, null when there are none or it is not known
     * @param seenOn day the home was seen or the last answer came
     * @param validUntil last day it holds
     */
    record Finding(String person, State state, @Nullable String region, LocalDate seenOn, LocalDate validUntil) {}
}
