package org.zhusan.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.LostRace;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskLeft;

/** Several tasks at once, each a transaction of its own: what works is done, what does not stays as it was and says why. */
@Component
class Batches {
    static final int MOST = 100;
    private static final int TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Desk desk;
    private final HandOvers handOvers;

    Batches(Desk desk, HandOvers handOvers) {
        this.desk = desk;
        this.handOvers = handOvers;
    }

    enum Wish {
        TAKE,
        PUT_BACK,
        HAND,
        TAKE_OVER
    }

    /**
     * A task as it was chosen.
     *
     * @param holder who was shown as holding it, null when nobody was
     */
    record Chosen(String task, @Nullable String holder) {
        /** {@code <task>~<holder>}, as it stands in the list's boxes. */
        static Chosen read(String written) {
            int tilde = written.indexOf('~');
            String holder = tilde < 0 ? "" : written.substring(tilde + 1);
            return new Chosen(tilde < 0 ? written : written.substring(0, tilde), holder.isEmpty() ? null : holder);
        }
    }

    /**
     * What did not work.
     *
     * @param task null for what is not there for the member: nothing is said of it
     */
    record Failure(@Nullable OpenTask task, Refusal why) {}

    record Outcome(int done, List<Failure> failures) {}

    /**
     * @param to whom the tasks are given, for {@link Wish#HAND}
     * @throws BatchRefused when nothing is chosen or too much
     */
    Outcome act(Member member, Wish wish, Collection<Chosen> chosen, String to) {
        Map<String, Chosen> each = new LinkedHashMap<>();
        chosen.stream().filter(it -> !it.task().isBlank()).forEach(it -> each.putIfAbsent(it.task(), it));
        if (each.isEmpty()) {
            throw new BatchRefused.NothingChosen();
        }
        if (each.size() > MOST) {
            throw new BatchRefused.TooMany(MOST);
        }
        int done = 0;
        var failures = new ArrayList<Failure>();
        for (Chosen one : each.values()) {
            OpenTask seen = null;
            try {
                seen = desk.look(member, one.task());
                persist(member, wish, one, seen, to);
                done++;
            } catch (Refusal no) {
                failures.add(new Failure(seen, no));
            } catch (RuntimeException broken) {
                LOG.error("task {} could not be moved with others", one.task(), broken);
                failures.add(new Failure(seen, new TaskStuck()));
            }
        }
        return new Outcome(done, failures);
    }

    private void persist(Member member, Wish wish, Chosen one, OpenTask seen, String to) {
        for (int attempt = 1; ; attempt++) {
            try {
                switch (wish) {
                    case TAKE -> desk.take(member, one.task());
                    case PUT_BACK -> putBack(member, seen);
                    case HAND -> handOvers.hand(member, one.task(), one.holder(), to);
                    case TAKE_OVER -> handOvers.takeOver(member, one.task(), one.holder());
                }
                return;
            } catch (LostRace lost) {
                if (attempt == TRIES) {
                    throw new TaskStuck();
                }
            }
        }
    }

    private void putBack(Member member, OpenTask seen) {
        if (seen.assignee() == null) {
            throw new TaskLeft();
        }
        desk.putBack(member, seen.id());
    }

    /** What is not the member's is not told apart from what is not there. */
    static boolean isNotThere(Failure failure) {
        return failure.why() instanceof NotPermitted;
    }
}
