package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why a liability notice does not count as given. */
public abstract class NoticeRefused extends Refusal {
    private NoticeRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The text of the notice is not the one in use. */
    public static final class NoticeNotActive extends NoticeRefused {
        NoticeNotActive(String version, String active) {
            super("consent.noticeNotActive", version, active);
        }
    }

    /** The notice is not in the language the person understands best. */
    public static final class NoticeInOtherLanguage extends NoticeRefused {
        NoticeInOtherLanguage(String version, String active) {
            super("consent.noticeInOtherLanguage", version, active);
        }
    }

    /** The text handed in is not the text of that version. */
    public static final class NoticeTextChanged extends NoticeRefused {
        NoticeTextChanged(String version) {
            super("consent.noticeTextChanged", version);
        }
    }

    /** An interpreter translated, yet the notice was not read aloud. */
    public static final class NoticeNotReadAloud extends NoticeRefused {
        NoticeNotReadAloud() {
            super("consent.noticeNotReadAloud");
        }
    }

    /** The person understood only after questions, and the questions are not written down. */
    public static final class QuestionsMissing extends NoticeRefused {
        QuestionsMissing() {
            super("consent.questionsMissing");
        }
    }

    /** No lawyer was offered. */
    public static final class LawyerNotOffered extends NoticeRefused {
        LawyerNotOffered() {
            super("consent.lawyerNotOffered");
        }
    }

    /** The officer who gave the notice would countersign it too. */
    public static final class SameOfficerCountersigns extends NoticeRefused {
        SameOfficerCountersigns() {
            super("consent.sameOfficerCountersigns");
        }
    }

    /** The second officer did not see what is to be confirmed. */
    public static final class NoticeNotWitnessed extends NoticeRefused {
        NoticeNotWitnessed() {
            super("consent.noticeNotWitnessed");
        }
    }
}
