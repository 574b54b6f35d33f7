package org.zhusan.agency;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case number stands for, put together from every room that knows. */
@Component
public class CaseNumbers {
    // asked for late: the rooms that know need the engine, which needs this
    private final ObjectProvider<CasePeople> rooms;

    CaseNumbers(ObjectProvider<CasePeople> rooms) {
        this.rooms = rooms;
    }

    /** See {@link CasePeople#named}. */
    public Set<String> named(String caseNumber) {
        return from(it -> it.named(caseNumber));
    }

    /** See {@link CasePeople#listed}. */
    public Set<String> listed(String caseNumber) {
        return from(it -> it.listed(caseNumber));
    }

    /** See {@link CasePeople#fileOf}; a number nobody knows has no file to open, and asking for it as its own opens nothing. */
    public String fileOf(String caseNumber) {
        return file(caseNumber).orElse(caseNumber);
    }

    Optional<String> file(String caseNumber) {
        return rooms.orderedStream()
                .flatMap(it -> it.fileOf(caseNumber).stream())
                .findFirst();
    }

    private Set<String> from(Function<CasePeople, Set<String>> answer) {
        var people = new LinkedHashSet<String>();
        rooms.orderedStream().map(answer).forEach(people::addAll);
        return people;
    }
}
