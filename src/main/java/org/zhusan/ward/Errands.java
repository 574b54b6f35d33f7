package org.zhusan.ward;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Tasks;

/** What the reader's own function has to do today, or should have done, about people in the buildings. */
@Component
class Errands {
    private final Tasks tasks;
    private final People people;
    private final CaseAccess access;
    private final ProcessWords words;
    private final Clock clock;

    Errands(Tasks tasks, People people, CaseAccess access, ProcessWords words, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    /** By person; what concerns a household stands with the first of these people who lives in it. Each person's in the order of their due times. */
    Map<String, List<Errand>> of(List<Occupant> occupants, Member member, Locale language) {
        Map<String, String> doors = doors(occupants);
        Set<String> known = access.classes(member, Access.EXISTS, doors.keySet()).entrySet().stream()
                .filter(it -> it.getValue().contains(DataClass.ROUTE))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
        Instant tomorrow = clock.instant()
                .atZone(clock.getZone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        var errands = new HashMap<String, List<Errand>>();
        for (OpenTask task : tasks.due(known, member.candidateGroup(), member.id(), tomorrow)) {
            String person = Objects.requireNonNull(doors.get(task.caseNumber()));
            errands.computeIfAbsent(person, it -> new ArrayList<>())
                    .add(new Errand(
                            task.id(),
                            words.label(task.process(), task.step(), language),
                            task.caseNumber(),
                            Objects.requireNonNull(task.dueAt()),
                            member.id().equals(task.assignee())));
        }
        return errands;
    }

    /** At whose bed each case is found: a person's at its own, a household's at the first of its people. */
    private Map<String, String> doors(List<Occupant> occupants) {
        List<String> numbers = occupants.stream().map(Occupant::person).toList();
        var households = new HashMap<String, String>();
        people.find(numbers).forEach(it -> {
            if (it.household() != null) {
                households.put(it.number(), it.household());
            }
        });
        var doors = new LinkedHashMap<String, String>();
        for (String person : numbers) {
            doors.put(person, person);
            String household = households.get(person);
            if (household != null) {
                doors.putIfAbsent(household, person);
            }
        }
        return doors;
    }
}
