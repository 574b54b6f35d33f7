package org.zhusan.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhusan.agency.Access;
import org.zhusan.agency.DataClass;

/**
 * What a session can be. Whose it is follows from the matrix: who writes the classes it asks for and none it forbids. Theologians keep own notes and nothing
 * else of what goes on in a person; of a lawyer's advice nothing is written where investigators read.
 */
enum SessionKind {
    PSYCH(DataClass.PSYCHOLOGICAL, Set.of(DataClass.PSYCHOLOGICAL), Set.of()),
    PLAY(DataClass.PSYCHOLOGICAL, Set.of(DataClass.PSYCHOLOGICAL), Set.of()),
    THEOLOGY(DataClass.PSYCHOLOGICAL_OWN, Set.of(DataClass.PSYCHOLOGICAL_OWN), Set.of(DataClass.PSYCHOLOGICAL)),
    LEGAL(DataClass.LEGAL_CIVIL, Set.of(DataClass.LEGAL, DataClass.LEGAL_CIVIL), Set.of()),
    SCHOOL(DataClass.EDUCATION, Set.of(DataClass.EDUCATION), Set.of()),
    MEDICAL(DataClass.MEDICAL, Set.of(DataClass.MEDICAL), Set.of());

    private final DataClass stream;
    private final Set<DataClass> written;
    private final Set<DataClass> unwritten;

    SessionKind(DataClass stream, Set<DataClass> written, Set<DataClass> unwritten) {
        this.stream = stream;
        this.written = written;
        this.unwritten = unwritten;
    }

    /** The class of the stream, in which the session and its note lie. */
    DataClass stream() {
        return stream;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SessionKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** @param matrix what a function may at most do with a class */
    static List<SessionKind> of(Function<DataClass, Access> matrix) {
        return Arrays.stream(values())
                .filter(it -> it.written.stream().allMatch(each -> matrix.apply(each) == Access.WRITE))
                .filter(it -> it.unwritten.stream().noneMatch(each -> matrix.apply(each) == Access.WRITE))
                .toList();
    }
}
