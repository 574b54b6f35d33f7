package org.zhusan.kinship;

/** Why a conversation in person does not count as held. */
public abstract class DisclosureRefused extends KinshipRefused {
    private DisclosureRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Told without the lawyer. */
    public static final class LawyerAbsent extends DisclosureRefused {
        LawyerAbsent() {
            super("kinship.lawyerAbsent");
        }
    }

    /** One person signs for both. */
    public static final class SamePerson extends DisclosureRefused {
        SamePerson() {
            super("kinship.samePersonConfirms");
        }
    }

    /** The two do not speak of the same day. */
    public static final class OtherConversation extends DisclosureRefused {
        OtherConversation() {
            super("kinship.otherConversation");
        }
    }

    /** A child of ten or older is not too young to be told. */
    public static final class OldEnough extends DisclosureRefused {
        OldEnough() {
            super("kinship.oldEnoughToBeTold");
        }
    }
}
