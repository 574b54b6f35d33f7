package org.zhusan.regional;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why something about a chapter of support cannot be recorded as written. */
public abstract class ChapterRefused extends Refusal {
    private ChapterRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It is written down as held, and lies ahead. */
    public static final class NotHeldYet extends ChapterRefused {
        NotHeldYet() {
            super("regional.notHeldYet");
        }
    }

    /** The next day is today or behind. */
    public static final class NextPast extends ChapterRefused {
        NextPast() {
            super("regional.nextPast");
        }
    }

    /** The next day is further off than the chapter allows. */
    public static final class NextTooLate extends ChapterRefused {
        NextTooLate(LocalDate latest) {
            super("regional.nextTooLate", latest);
        }
    }

    /** To stop is a full answer: nothing else is kept beside it. */
    public static final class MoreThanStopping extends ChapterRefused {
        MoreThanStopping() {
            super("regional.moreThanStopping");
        }
    }

    /** A conversation about faith nobody chose freely. */
    public static final class FaithNotVoluntary extends ChapterRefused {
        FaithNotVoluntary() {
            super("regional.faithNotVoluntary");
        }
    }

    /** A lawyer acts for this person alone. */
    public static final class NotOwnClient extends ChapterRefused {
        NotOwnClient() {
            super("regional.notOwnClient");
        }
    }

    /** A matter that was open is not in the list any more. */
    public static final class MatterDropped extends ChapterRefused {
        MatterDropped(int number) {
            super("regional.matterDropped", number);
        }
    }

    /** Neither a matter nor the word that none is wanted. */
    public static final class NoMatter extends ChapterRefused {
        NoMatter() {
            super("regional.noMatter");
        }
    }

    /** The child is of school age, or a school asks for an older one. */
    public static final class LevelDoesNotFit extends ChapterRefused {
        LevelDoesNotFit(int age) {
            super("regional.levelDoesNotFit", age);
        }
    }

    /** Years below the others and nobody beside it. */
    public static final class AmongYoungerAlone extends ChapterRefused {
        AmongYoungerAlone() {
            super("regional.amongYoungerAlone");
        }
    }

    /** Nobody asked whoever brings the child up what the school may know. */
    public static final class FamilyNotAsked extends ChapterRefused {
        FamilyNotAsked() {
            super("regional.familyNotAsked");
        }
    }

    /** A child of ten has a say in what is told about it. */
    public static final class ChildNotAsked extends ChapterRefused {
        ChildNotAsked() {
            super("regional.childNotAsked");
        }
    }

    /** It hardly comes, struggles or is shut out, and nobody would look again. */
    public static final class NotWellYet extends ChapterRefused {
        NotWellYet() {
            super("regional.notWellYet");
        }
    }

    /** It hardly comes or is shut out, and nothing is done. */
    public static final class NothingDone extends ChapterRefused {
        NothingDone() {
            super("regional.nothingDone");
        }
    }

    /** Somebody else chose. */
    public static final class NotOwnChoice extends ChapterRefused {
        NotOwnChoice() {
            super("regional.notOwnChoice");
        }
    }

    /** A translator translates between two languages. */
    public static final class SameLanguage extends ChapterRefused {
        SameLanguage() {
            super("regional.sameLanguage");
        }
    }

    /** The course ends before it begins, or lasts longer than a year. */
    public static final class CourseMisdated extends ChapterRefused {
        CourseMisdated() {
            super("regional.courseMisdated");
        }
    }

    /** Small children, and nobody is with them during the course. */
    public static final class NobodyWithChildren extends ChapterRefused {
        NobodyWithChildren(int children) {
            super("regional.nobodyWithChildren", children);
        }
    }

    /** Who has not passed traffic rules has not passed the course of drivers. */
    public static final class TrafficRulesFirst extends ChapterRefused {
        TrafficRulesFirst() {
            super("regional.trafficRulesFirst");
        }
    }

    /** A dose is still due and nobody would give it. */
    public static final class DoseForgotten extends ChapterRefused {
        DoseForgotten() {
            super("regional.doseForgotten");
        }
    }

    /** At high risk of suicide, and nobody would see the person again. */
    public static final class RiskLeftAlone extends ChapterRefused {
        RiskLeftAlone() {
            super("regional.riskLeftAlone");
        }
    }

    /** At high risk of suicide, and those who are near would read nothing. */
    public static final class SummaryMissing extends ChapterRefused {
        SummaryMissing() {
            super("regional.summaryMissing");
        }
    }

    /** Nobody is with whoever is at high risk. */
    public static final class PersonAlone extends ChapterRefused {
        PersonAlone() {
            super("regional.personAlone");
        }
    }

    /** Medicines or blades are within reach, and only the family is there. */
    public static final class MeansWithinReach extends ChapterRefused {
        MeansWithinReach() {
            super("regional.meansWithinReach");
        }
    }

    /** The risk is still high and nobody spoke of a psychiatrist. */
    public static final class PsychiatristForgotten extends ChapterRefused {
        PsychiatristForgotten() {
            super("regional.psychiatristForgotten");
        }
    }

    /** Whoever stands by has not heard what the psychologist says. */
    public static final class PsychologistNotHeard extends ChapterRefused {
        PsychologistNotHeard() {
            super("regional.psychologistNotHeard");
        }
    }

    /** There are children, and it says there are none. */
    public static final class ChildrenForgotten extends ChapterRefused {
        ChildrenForgotten(int children) {
            super("regional.childrenForgotten", children);
        }
    }
}
