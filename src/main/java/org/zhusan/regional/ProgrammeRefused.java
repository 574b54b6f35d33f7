package org.zhusan.regional;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why something about a household's programme cannot be recorded as written. */
public abstract class ProgrammeRefused extends Refusal {
    private ProgrammeRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody of the household is led by the region and takes part. */
    public static final class NobodyTakesPart extends ProgrammeRefused {
        NobodyTakesPart() {
            super("regional.nobodyTakesPart");
        }
    }

    /** Someone who takes part has no row. */
    public static final class PersonMissing extends ProgrammeRefused {
        PersonMissing(String people) {
            super("regional.personMissing", people);
        }
    }

    /** A row or goal is about someone who does not take part. */
    public static final class ForeignPerson extends ProgrammeRefused {
        ForeignPerson(String person) {
            super("regional.foreignPerson", person);
        }
    }

    /** Before the programme or the last meeting, or after today. */
    public static final class HeldMisdated extends ProgrammeRefused {
        HeldMisdated(LocalDate since) {
            super("regional.heldMisdated", since);
        }
    }

    /** The household did not say that it wants the regime. */
    public static final class NotWanted extends ProgrammeRefused {
        NotWanted() {
            super("regional.notWanted");
        }
    }

    /** It would begin before the programme. */
    public static final class RegimeMisdated extends ProgrammeRefused {
        RegimeMisdated(LocalDate since) {
            super("regional.regimeMisdated", since);
        }
    }

    /** Nobody would look at it again in time. */
    public static final class RegimeReviewMisdated extends ProgrammeRefused {
        RegimeReviewMisdated(LocalDate latest) {
            super("regional.regimeReviewMisdated", latest);
        }
    }

    /** A plan without a goal is none. */
    public static final class NoGoal extends ProgrammeRefused {
        NoGoal(String person) {
            super("regional.noGoal", person);
        }
    }

    /** Help was ticked for someone who wants no plan. */
    public static final class HelpWithoutPlan extends ProgrammeRefused {
        HelpWithoutPlan(String person) {
            super("regional.helpWithoutPlan", person);
        }
    }

    /** Talks about faith are offered to whoever asks for them. */
    public static final class FaithNotAsked extends ProgrammeRefused {
        FaithNotAsked(String person) {
            super("regional.faithNotAsked", person);
        }
    }

    /** A child signs for itself, or an adult is signed for. */
    public static final class WrongSignature extends ProgrammeRefused {
        WrongSignature(String person) {
            super("regional.wrongSignature", person);
        }
    }

    /** School for an adult, work for a child. */
    public static final class NotAtThisAge extends ProgrammeRefused {
        NotAtThisAge(String person) {
            super("regional.notAtThisAge", person);
        }
    }

    /** A goal is due before today. */
    public static final class GoalPast extends ProgrammeRefused {
        GoalPast() {
            super("regional.goalPast");
        }
    }

    /** A serious danger was left without anything done. */
    public static final class DangerWithoutAction extends ProgrammeRefused {
        DangerWithoutAction() {
            super("regional.dangerWithoutAction");
        }
    }

    /** The next meeting is today or earlier. */
    public static final class NextReviewPast extends ProgrammeRefused {
        NextReviewPast() {
            super("regional.nextReviewPast");
        }
    }

    /** Later than the table allows. */
    public static final class NextReviewTooLate extends ProgrammeRefused {
        NextReviewTooLate(LocalDate latest) {
            super("regional.nextReviewTooLate", latest);
        }
    }

    /** Fewer than six months of stable reviews. */
    public static final class TooSoonToClose extends ProgrammeRefused {
        TooSoonToClose(int months) {
            super("regional.tooSoonToClose", months);
        }
    }

    /** Something is not in place and nobody says why closing is right. */
    public static final class CriteriaWithoutReason extends ProgrammeRefused {
        CriteriaWithoutReason() {
            super("regional.criteriaWithoutReason");
        }
    }

    /** The household did not sign. */
    public static final class NotSigned extends ProgrammeRefused {
        NotSigned() {
            super("regional.notSigned");
        }
    }

    /** Decided before it was proposed, or after today. */
    public static final class DecisionMisdated extends ProgrammeRefused {
        DecisionMisdated(LocalDate proposed) {
            super("regional.decisionMisdated", proposed);
        }
    }

    /** One member would sign twice. */
    public static final class SameHand extends ProgrammeRefused {
        SameHand() {
            super("regional.sameHand");
        }
    }

    /** Before the programme was closed, or after today. */
    public static final class LookMisdated extends ProgrammeRefused {
        LookMisdated(LocalDate closed) {
            super("regional.lookMisdated", closed);
        }
    }

    /** Help is wanted although nobody was reached. */
    public static final class NobodyAsked extends ProgrammeRefused {
        NobodyAsked() {
            super("regional.nobodyAsked");
        }
    }

    /** Help without taking part does not go on beyond the eighteenth birthday. */
    public static final class DecidesThemselves extends ProgrammeRefused {
        DecidesThemselves() {
            super("regional.decidesThemselves");
        }
    }

    /** Said of a child that it decides for itself. */
    public static final class NotOfAgeYet extends ProgrammeRefused {
        NotOfAgeYet() {
            super("regional.notOfAgeYet");
        }
    }

    /** A child's help would end although nobody was reached. */
    public static final class EndsUnasked extends ProgrammeRefused {
        EndsUnasked() {
            super("regional.endsUnasked");
        }
    }

    /** Nothing was said of why, or too much. */
    public static final class NoReason extends ProgrammeRefused {
        NoReason(int most) {
            super("regional.noReason", most);
        }
    }

    /** The region they live in, or none of ours. */
    public static final class NoSuchRegion extends ProgrammeRefused {
        NoSuchRegion() {
            super("regional.noSuchRegion");
        }
    }
}
