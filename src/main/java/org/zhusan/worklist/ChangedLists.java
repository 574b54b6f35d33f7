package org.zhusan.worklist;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The groups whose lists have changed and who have not been told; a change that is rolled back was none. */
@Component
class ChangedLists {
    private final Set<String> groups = new HashSet<>();

    void of(Collection<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                add(changed);
            }
        });
    }

    private synchronized void add(Collection<String> changed) {
        groups.addAll(changed);
    }

    /** All of them, once. */
    synchronized Set<String> take() {
        Set<String> taken = Set.copyOf(groups);
        groups.clear();
        return taken;
    }
}
