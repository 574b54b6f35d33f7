package org.zhusan.arrival;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.Care.Kind;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;

/** Who depends on whom: children in an adult's care or entrusted to them, and whether someone can be with a child now. */
@Component
class Carers {
    private final AssessmentTable assessments;
    private final Reception reception;
    private final Care care;

    Carers(AssessmentTable assessments, Reception reception, Care care) {
        this.assessments = assessments;
        this.reception = reception;
        this.care = care;
    }

    /** Children under 18 who live in the adult's care, and those others entrusted to them meanwhile, each once. */
    List<Person> dependants(String adult, Instant at) {
        Map<String, Person> children = new LinkedHashMap<>();
        reception.childrenOf(adult, at).forEach(it -> children.put(it.number(), it));
        for (String entrusted : care.entrustedTo(adult)) {
            Person child = reception.person(entrusted);
            if (!reception.adult(child, at)) {
                children.putIfAbsent(entrusted, child);
            }
        }
        return List.copyOf(children.values());
    }

    /** Those of them nobody else was named for; an infant may have its own mother. */
    List<Person> unsettled(String adult, Instant at) {
        return dependants(adult, at).stream()
                .filter(it -> care.now(it.number())
                        .filter(arranged -> settles(arranged, adult))
                        .isEmpty())
                .toList();
    }

    /** Infants who stay with their mother wherever she is. */
    List<String> infants(String mother) {
        return care.entrustedTo(mother).stream()
                .filter(it -> care.now(it)
                        .filter(arranged -> arranged.kind() == Kind.WITH_MOTHER)
                        .isPresent())
                .toList();
    }

    boolean mother(Person adult, Person child, Instant at) {
        return adult.sex() == Sex.FEMALE
                && reception.childrenOf(adult.number(), at).stream()
                        .anyMatch(it -> it.number().equals(child.number()));
    }

    /** Of age, home, and neither held nor about to be. */
    boolean fit(String carer, Instant at) {
        return reception
                .find(carer)
                .filter(it -> reception.adult(it, at))
                .filter(it -> canBeWithAChild(it.number()))
                .isPresent();
    }

    private boolean canBeWithAChild(String carer) {
        boolean home =
                switch (reception.place(carer)) {
                    case AKTAU, REGION -> true;
                    default -> false;
                };
        Assessment assessment = assessments.latest(List.of(carer)).get(carer);
        return home && (assessment == null || assessment.route() != Assessment.Route.CUSTODY);
    }

    private static boolean settles(Arrangement arranged, String adult) {
        return arranged.kind() == Kind.WITH_MOTHER || !adult.equals(arranged.carer());
    }
}
