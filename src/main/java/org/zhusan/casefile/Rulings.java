package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Court rulings about people that have entered into force. Number, court and wording stand in the record of the task that reported them. */
public interface Rulings {
    /**
     * Keeps a ruling once; again with the same task changes nothing.
     *
     * @param relative whose kin the person is by it, when that is one of ours
     * @throws RulingRefused when it is not in force yet, or became so before it was final
     */
    void keep(String person, String task, Kind kind, LocalDate finalOn, LocalDate inForceOn, @Nullable String relative);

    /** The newest of this kind in force on the day. */
    Optional<Ruling> inForce(String person, Kind kind, LocalDate on);

    /** Newest first. */
    List<Ruling> of(String person);

    enum Kind {
        KINSHIP_ESTABLISHED("kinshipEstablished"),
        KINSHIP_REJECTED("kinshipRejected");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of ruling is called '" + code + "'"));
        }
    }

    record Ruling(
            String person,
            Kind kind,
            String task,
            LocalDate finalOn,
            LocalDate inForceOn,
            @Nullable String relative) {}
}
