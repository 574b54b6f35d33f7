package org.zhusan.arrival;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Kind;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.form.Submission;

/** The table in which the guardianship authority names a carer for each child, and what follows from it for where the child is. */
@Component
class CareRows {
    static final String LIST = "children";
    static final String CHILD = "childRef";

    private static final int HEARD_FROM = 10;
    /** As for a seat on a lap (U05.1). Until when an infant may stay with a held mother is not verified by a lawyer. */
    private static final int INFANT_BEFORE = 2;
    /** Aktau lies in Mangystau. */
    static final String REGION = "MAN";

    static final String GUARDIANSHIP = "guardianship";

    private final Reception reception;
    private final Carers carers;
    private final WithoutParents withoutParents;
    private final Care care;
    private final Placements placements;

    CareRows(Reception reception, Carers carers, WithoutParents withoutParents, Care care, Placements placements) {
        this.reception = reception;
        this.carers = carers;
        this.withoutParents = withoutParents;
        this.care = care;
        this.placements = placements;
    }

    /**
     * @param leaving the adult who cannot be with them from now on, null when there is none
     */
    void check(Submission submission, List<Person> children, @Nullable Person leaving) {
        ReceptionRows.requireExactly(submission, LIST, CHILD, children);
        for (Map<String, Object> row : submission.rows(LIST)) {
            Person child = reception.person(child(row));
            if (child.age(reception.day(submission.at())) >= HEARD_FROM
                    && !Boolean.TRUE.equals(row.get("childHeard"))) {
                throw new CarerRefused.ChildNotHeard(child.number());
            }
            if (child.orphan() && parentExpected(row)) {
                throw new CarerRefused.NoParentComes(child.number());
            }
            if (kind(row) == Kind.WITH_MOTHER) {
                requireInfant(child, leaving, submission);
            } else {
                requireCarer(row, child, leaving, submission);
            }
        }
        if (submission.yes("siblingsTogether")
                && submission.rows(LIST).stream()
                                .map(CareRows::whose)
                                .distinct()
                                .count()
                        > 1) {
            throw new CarerRefused.SiblingsApart();
        }
    }

    /** Keeps who cares for each child, and moves a child who leaves the centre; an infant leaves with its mother, not before. */
    void keep(Submission submission, @Nullable Person leaving) {
        for (Map<String, Object> row : submission.rows(LIST)) {
            String child = child(row);
            Kind kind = kind(row);
            String carer = kind == Kind.WITH_MOTHER && leaving != null ? leaving.number() : ours(row);
            care.arrange(child, kind, carer, submission.task(), submission.at(), submission.by());
            if (leavesTheCentre(kind, carer) && reception.place(child) == Placements.Kind.AKTAU) {
                placements.move(
                        child, Placements.Kind.TEMPORARY_CARE, GUARDIANSHIP, REGION, submission.at(), submission.by());
            }
            withoutParents.tell(submission.instance(), child, withParent(kind) || parentExpected(row));
            reception.note(child, "arrival.carerNamed", DataClass.SOCIAL, submission.by());
        }
    }

    private static boolean withParent(Kind kind) {
        return kind == Kind.WITH_MOTHER || kind == Kind.OTHER_PARENT;
    }

    private static boolean parentExpected(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get("parentExpected"));
    }

    /** A relative or parent who landed as well lives in the centre, and the child with them. */
    private boolean leavesTheCentre(Kind kind, @Nullable String carer) {
        return switch (kind) {
            case GUARDIANSHIP_PLACEMENT, GUARDIAN -> true;
            case CLOSEST_RELATIVE, OTHER_PARENT -> carer == null || reception.place(carer) != Placements.Kind.AKTAU;
            case CENTRE_WITH_NANNY, WITH_MOTHER, ESCORT -> false;
        };
    }

    private void requireInfant(Person child, @Nullable Person leaving, Submission submission) {
        boolean infant = child.age(reception.day(submission.at())) < INFANT_BEFORE;
        if (!infant || leaving == null || !carers.mother(leaving, child, submission.at())) {
            throw new CarerRefused.NotAnInfant(child.number());
        }
    }

    private void requireCarer(Map<String, Object> row, Person child, @Nullable Person leaving, Submission submission) {
        String ours = ours(row);
        if (ours == null) {
            if (blank(row.get("carerName"))) {
                throw new CarerRefused.CarerMissing(child.number());
            }
            return;
        }
        boolean leaves = leaving != null && leaving.number().equals(ours);
        if (leaves || ours.equals(child.number()) || !carers.fit(ours, submission.at())) {
            throw new CarerRefused.CarerUnfit(ours);
        }
    }

    static String child(Map<String, Object> row) {
        return (String) row.get(CHILD);
    }

    private static Kind kind(Map<String, Object> row) {
        return Kind.of((String) row.get("option"));
    }

    private static @Nullable String ours(Map<String, Object> row) {
        return blank(row.get("carerRef")) ? null : (String) row.get("carerRef");
    }

    /** Whose home it is, as far as the row tells. */
    private static String whose(Map<String, Object> row) {
        String ours = ours(row);
        String carer = ours != null ? ours : String.valueOf(row.getOrDefault("carerName", ""));
        return kind(row).code() + " " + carer.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }

    private static boolean blank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
