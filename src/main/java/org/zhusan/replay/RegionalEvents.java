package org.zhusan.replay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.zhusan.Refusal;
import org.zhusan.regional.RegionalWishes;

/** What households of the shipped rosters decide when they have lived in their region for a while (domain.md 7.7: E9, E10), passed on through the doors of the programme's page. */
class RegionalEvents {
    static final LocalDate MOVES_ON = LocalDate.of(2019, 10, 1);
    static final LocalDate LEAVES_ON = LocalDate.of(2019, 10, 15);
    /** A woman and three children in Aktobe region. */
    static final String MOVES = "S2-H18";

    static final String MOVES_TO = "AST";
    /** A woman with five children of the age for school. */
    static final String LEAVES = "S3-H16";

    private final Manifest manifest;
    private final Officers officers;
    private final RegionalWishes wishes;
    private final Whereabouts whereabouts;

    RegionalEvents(Manifest manifest, Officers officers, RegionalWishes wishes, Whereabouts whereabouts) {
        this.manifest = manifest;
        this.officers = officers;
        this.wishes = wishes;
        this.whereabouts = whereabouts;
    }

    /** What was said, in words for the log of the replay. */
    String happen(LocalDate on) {
        Passenger woman = woman(on.equals(MOVES_ON) ? MOVES : LEAVES);
        return whereabouts
                .region(woman)
                .map(it -> on.equals(MOVES_ON) ? move(woman, it) : leave(woman, it))
                .orElseGet(() -> woman.number() + " is in no region yet");
    }

    private String leave(Passenger woman, String region) {
        return told(
                woman,
                "leaves the programme",
                () -> wishes.leave(woman.number(), officers.someone("rc-social:" + region)));
    }

    private String move(Passenger woman, String region) {
        var words = new HashSet<>(manifest.words(woman.number()));
        words.add("moves-" + MOVES_TO);
        manifest.rewrite(woman, words);
        return told(
                woman,
                "would rather live in " + MOVES_TO,
                () -> wishes.move(
                        woman.number(),
                        MOVES_TO,
                        "Her sister lives there (synthetic)",
                        officers.someone("rc-case-manager:" + region)));
    }

    private static String told(Passenger woman, String what, Runnable passOn) {
        try {
            passOn.run();
            return woman.number() + " " + what;
        } catch (Refusal no) {
            return woman.number() + " " + what + ", which is not possible now (" + no.key() + ")";
        }
    }

    List<LocalDate> dates() {
        return List.of(MOVES_ON, LEAVES_ON);
    }

    Passenger woman(String household) {
        return of(household).stream().filter(Passenger::woman).findFirst().orElseThrow();
    }

    List<Passenger> children(String household) {
        return of(household).stream().filter(Passenger::child).toList();
    }

    private List<Passenger> of(String household) {
        return manifest.some(it -> it.row().household().equals(household));
    }
}
