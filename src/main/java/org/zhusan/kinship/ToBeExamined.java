package org.zhusan.kinship;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.State;

/** Examinations about the child whose sampling is arranged and whose laboratory has not begun: their numbers, not people's. */
@Component
class ToBeExamined implements PeopleCollection {
    private final Examinations examinations;

    ToBeExamined(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public String name() {
        return "toBeExamined";
    }

    @Override
    public List<String> of(String child) {
        return examinations.of(child).stream()
                .filter(it -> it.state() == State.ARRANGED)
                .map(Examination::number)
                .sorted()
                .toList();
    }
}
