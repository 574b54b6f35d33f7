package org.zhusan.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.engine.LostRace;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

/** On the first start of the demonstration a part of what waits for a group with several accounts already lies on their desks, more on one than on the other. */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}' == '' && ${zhusan.demonstration.programme:true}")
class DemonstrationDesks {
    /** Of each group's tasks at most one in this many is held, so that there is something left to take. */
    private static final int ONE_IN = 3;

    private final DemonstrationAccounts accounts;
    private final Members members;
    private final Tasks tasks;

    DemonstrationDesks(DemonstrationAccounts accounts, Members members, Tasks tasks) {
        this.accounts = accounts;
        this.members = members;
        this.tasks = tasks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        List<OpenTask> open = tasks.open();
        if (open.stream().anyMatch(it -> it.assignee() != null)) {
            return;
        }
        Map<String, List<Member>> groups = new HashMap<>();
        for (DemonstrationAccounts.Account account : accounts.listed()) {
            members.byLogin(account.login()).filter(it -> !account.leads()).ifPresent(it -> groups.computeIfAbsent(
                            it.candidateGroup(), group -> new ArrayList<>())
                    .add(it));
        }
        groups.values().removeIf(it -> it.size() < 2);
        Map<String, Integer> met = new HashMap<>();
        for (OpenTask task : open) {
            String group = String.join(",", task.candidateGroups());
            List<Member> colleagues = groups.get(group);
            int count = met.merge(group, 1, Integer::sum);
            if (colleagues != null && count % ONE_IN == 0) {
                // three for the first, one for the second
                take(task, colleagues.get(count / ONE_IN % 4 == 0 ? 1 : 0));
            }
        }
    }

    private void take(OpenTask task, Member colleague) {
        try {
            tasks.claim(task.id(), colleague.id());
        } catch (Refusal | LostRace faster) {
            // the programme goes on by itself meanwhile
        }
    }
}
