package org.zhusan.consent;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.engine.PeopleCollection;

/** {@code ${people.toBeAsked}}: of a household, in a model that asks them. */
@Component
class PeopleToBeAsked implements PeopleCollection {
    private final Asking asking;

    PeopleToBeAsked(Asking asking) {
        this.asking = asking;
    }

    @Override
    public String name() {
        return "toBeAsked";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(String household) {
        return asking.toBeAsked(household);
    }
}
