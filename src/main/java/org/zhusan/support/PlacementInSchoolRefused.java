package org.zhusan.support;

/** Why a child's place to learn cannot be written so. */
public abstract class PlacementInSchoolRefused extends SupportRefused {
    private PlacementInSchoolRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** More years of school than the child can have had. */
    public static final class TooManyYears extends PlacementInSchoolRefused {
        TooManyYears(int most) {
            super("support.tooManyYears", most);
        }
    }

    /** Too old for kindergarten. */
    public static final class SchoolAge extends PlacementInSchoolRefused {
        SchoolAge(int last) {
            super("support.schoolAge", last);
        }
    }

    /** Too young for school. */
    public static final class NotSchoolAge extends PlacementInSchoolRefused {
        NotSchoolAge(int first) {
            super("support.notSchoolAge", first);
        }
    }

    /** A grade where everyone else is years older. */
    public static final class GradeTooHigh extends PlacementInSchoolRefused {
        GradeTooHigh(int highest) {
            super("support.gradeTooHigh", highest);
        }
    }

    /** Among much younger children without anything that helps to catch up. */
    public static final class AmongYoungerWithoutHelp extends PlacementInSchoolRefused {
        AmongYoungerWithoutHelp() {
            super("support.amongYoungerWithoutHelp");
        }
    }
}
