package org.zhusan.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;

/**
 * Who cares for a child once a stay in hospital is over: whoever did before it, or its own adult, or whoever was named when another stay began that is not over.
 * An orphan whose nanny or guardian was replaced for the time in hospital has them back.
 */
@Component
class HomeAgain {
    private final HospitalDesk desk;
    private final HospitalTable referrals;
    private final Care care;

    HomeAgain(HospitalDesk desk, HospitalTable referrals, Care care) {
        this.desk = desk;
        this.referrals = referrals;
        this.care = care;
    }

    /** Ends or changes the arrangement made for the hospital; where nobody else is there it stays. */
    void settle(String child, Instant at) {
        Optional<Arrangement> now = care.now(child);
        if (now.isEmpty() || !madeForHospital(now.get())) {
            return;
        }
        Optional<Arrangement> before = before(child, desk::atCentre);
        if (before.isPresent()) {
            resume(child, now.get(), before.get(), at);
        } else if (ownAdultIs(child, desk::atCentre)) {
            care.end(child, at, HospitalDesk.HEALTH);
        } else {
            otherStay(child, "", desk::atCentre).ifPresent(it -> resume(child, now.get(), it, at));
        }
    }

    /**
     * Whether someone is there for a child who comes back from the hospital.
     *
     * @param closing the referral that is over with it
     * @param there who is at the centre then
     */
    boolean someoneFor(String child, HospitalReferral closing, Predicate<String> there) {
        Optional<Arrangement> now = care.now(child);
        if (now.isPresent() && !madeForHospital(now.get())) {
            return fits(now.get(), there);
        }
        return before(child, there).isPresent()
                || ownAdultIs(child, there)
                || otherStay(child, closing.task(), there).isPresent();
    }

    private boolean ownAdultIs(String child, Predicate<String> there) {
        @Nullable String own = desk.ownAdult(child);
        return own != null && there.test(own);
    }

    /** What a stay in hospital interrupted, not the centre itself. */
    private Optional<Arrangement> before(String child, Predicate<String> there) {
        return chain(child).stream()
                .filter(it -> !madeForHospital(it))
                .findFirst()
                .filter(it -> fits(it, there));
    }

    /** @param closing the referral that no longer counts */
    private Optional<Arrangement> otherStay(String child, String closing, Predicate<String> there) {
        return chain(child).stream()
                .filter(it -> !it.task().equals(closing))
                .filter(it -> referrals
                        .byTask(it.task())
                        .filter(stay -> stay.state().inHospital())
                        .isPresent())
                .filter(it -> fits(it, there))
                .findFirst();
    }

    private static boolean fits(Arrangement arranged, Predicate<String> there) {
        return arranged.carer() == null || there.test(arranged.carer());
    }

    /** Newest first, as long as one arrangement took the place of the other; a gap means the child was with its own adult. */
    private List<Arrangement> chain(String child) {
        var chain = new ArrayList<Arrangement>();
        for (Arrangement arranged : care.of(child)) {
            boolean follows =
                    chain.isEmpty() || chain.get(chain.size() - 1).since().equals(arranged.until());
            if (!follows || (chain.isEmpty() && arranged.until() != null)) {
                break;
            }
            chain.add(arranged);
        }
        return chain;
    }

    private void resume(String child, Arrangement now, Arrangement again, Instant at) {
        if (!now.equals(again)) {
            care.arrange(child, again.kind(), again.carer(), again.task(), at, HospitalDesk.HEALTH);
        }
    }

    private boolean madeForHospital(Arrangement arranged) {
        return arranged.kind() == Care.Kind.WITH_MOTHER
                || referrals.byTask(arranged.task()).isPresent();
    }
}
