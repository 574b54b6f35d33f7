package org.zhusan.arrival;

/** Why something cannot be recorded in the legal assessment as written. */
public abstract class LegalRefused extends ArrivalRefused {
    private LegalRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A child under 14 is never assessed. */
    public static final class UnderFourteen extends LegalRefused {
        UnderFourteen() {
            super("arrival.legal.underFourteen");
        }
    }

    /** An assessment of this person is running. */
    public static final class AlreadyAssessed extends LegalRefused {
        AlreadyAssessed() {
            super("arrival.legal.alreadyAssessed");
        }
    }

    /** An adult is assessed on arrival, nowhere else. */
    public static final class NotYoung extends LegalRefused {
        NotYoung() {
            super("arrival.legal.notYoung");
        }
    }

    /** Nothing is asked of anyone before the rights are explained. */
    public static final class RightsNotExplained extends LegalRefused {
        RightsNotExplained() {
            super("arrival.legal.rightsNotExplained");
        }
    }

    /** Rights in a language the person does not understand are not explained. */
    public static final class LanguageNotUnderstood extends LegalRefused {
        LanguageNotUnderstood() {
            super("arrival.legal.languageNotUnderstood");
        }
    }

    /** Someone under 18 is never without a lawyer. */
    public static final class YoungPersonWithoutLawyer extends LegalRefused {
        YoungPersonWithoutLawyer() {
            super("arrival.legal.youngPersonWithoutLawyer");
        }
    }

    /** Someone under 18 is never without a representative. */
    public static final class YoungPersonWithoutRepresentative extends LegalRefused {
        YoungPersonWithoutRepresentative() {
            super("arrival.legal.youngPersonWithoutRepresentative");
        }
    }

    /** Nobody heard the young person. */
    public static final class YoungPersonNotHeard extends LegalRefused {
        YoungPersonNotHeard() {
            super("arrival.legal.youngPersonNotHeard");
        }
    }

    /** An interview without a lawyer does not count. */
    public static final class LawyerAbsent extends LegalRefused {
        LawyerAbsent() {
            super("arrival.legal.lawyerAbsent");
        }
    }

    /** An interview before a child does not count. */
    public static final class ChildPresent extends LegalRefused {
        ChildPresent() {
            super("arrival.legal.childPresent");
        }
    }

    /** The interview is dated before the rights were explained. */
    public static final class InterviewBeforeRights extends LegalRefused {
        InterviewBeforeRights() {
            super("arrival.legal.interviewBeforeRights");
        }
    }

    /** A decision would be reviewed before it was taken. */
    public static final class ReviewBeforeDecision extends LegalRefused {
        ReviewBeforeDecision() {
            super("arrival.legal.reviewBeforeDecision");
        }
    }

    /** The number is not that of the decision recorded last. */
    public static final class AnotherDecision extends LegalRefused {
        AnotherDecision() {
            super("arrival.legal.anotherDecision");
        }
    }

    /** The last day lies before the first. */
    public static final class UndertakingEndsBeforeItBegins extends LegalRefused {
        UndertakingEndsBeforeItBegins() {
            super("arrival.legal.undertakingEndsBeforeItBegins");
        }
    }

    /** Too long until someone looks at it again. */
    public static final class UndertakingReviewedTooLate extends LegalRefused {
        UndertakingReviewedTooLate(int days) {
            super("arrival.legal.undertakingReviewedTooLate", days);
        }
    }

    /** No place stays open, or one stands there twice. */
    public static final class PlacesUnclear extends LegalRefused {
        PlacesUnclear() {
            super("arrival.legal.placesUnclear");
        }
    }

    /** Something is said to have happened that lies ahead. */
    public static final class DateInFuture extends LegalRefused {
        DateInFuture(Object field) {
            super("arrival.legal.dateInFuture", field);
        }
    }

    /** Something is said to have happened before the person was born. */
    public static final class DateBeforeBirth extends LegalRefused {
        DateBeforeBirth(Object field) {
            super("arrival.legal.dateBeforeBirth", field);
        }
    }

    /** A fingerprint needs two witnesses; one person was named twice. */
    public static final class SameWitness extends LegalRefused {
        SameWitness() {
            super("arrival.legal.sameWitness");
        }
    }
}
