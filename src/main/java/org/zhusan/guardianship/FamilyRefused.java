package org.zhusan.guardianship;

import org.zhusan.Refusal;

/** Why candidates cannot be written down or concluded about so. */
public abstract class FamilyRefused extends Refusal {
    private FamilyRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody would take the child, and where relatives were looked for is not said. */
    public static final class SearchNotTold extends FamilyRefused {
        SearchNotTold() {
            super("guardianship.searchNotTold");
        }
    }

    /** The number is nobody's, or the child's own. */
    public static final class UnknownCandidate extends FamilyRefused {
        UnknownCandidate(String number) {
            super("guardianship.unknownCandidate", number);
        }
    }

    /** A report in the future. */
    public static final class InFuture extends FamilyRefused {
        InFuture() {
            super("guardianship.inFuture");
        }
    }

    /** Rows are not those of the people who are to be checked. */
    public static final class OtherCandidates extends FamilyRefused {
        OtherCandidates() {
            super("guardianship.otherCandidates");
        }
    }

    /** Convicted of an offence the law lists, yet found suitable. */
    public static final class Convicted extends FamilyRefused {
        Convicted(int no) {
            super("guardianship.convicted", no);
        }
    }

    /** Suitable without a certificate. */
    public static final class CertificateNotShown extends FamilyRefused {
        CertificateNotShown(int no) {
            super("guardianship.certificateNotShown", no);
        }
    }

    /** Suitable although husband or wife did not agree. */
    public static final class SpouseNotAsked extends FamilyRefused {
        SpouseNotAsked(int no) {
            super("guardianship.spouseNotAsked", no);
        }
    }

    /** Suitable abroad without citizenship or a consul's report. */
    public static final class AbroadUnchecked extends FamilyRefused {
        AbroadUnchecked(int no) {
            super("guardianship.abroadUnchecked", no);
        }
    }

    /** Someone is suitable, and no certificate is attached. */
    public static final class PapersMissing extends FamilyRefused {
        PapersMissing() {
            super("guardianship.papersMissing");
        }
    }

    /** A child of ten or older is always heard. */
    public static final class ChildNotHeard extends FamilyRefused {
        ChildNotHeard(String child) {
            super("guardianship.childNotHeard", child);
        }
    }

    /** Rows are not the brothers and sisters the file knows. */
    public static final class OtherSiblings extends FamilyRefused {
        OtherSiblings() {
            super("guardianship.otherSiblings");
        }
    }

    /** Parted from brothers and sisters whom nobody knows. */
    public static final class NobodyToPart extends FamilyRefused {
        NobodyToPart() {
            super("guardianship.nobodyToPart");
        }
    }
}
