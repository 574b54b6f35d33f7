package org.zhusan.regional;

import java.util.stream.Stream;
import org.zhusan.agency.DataClass;

/** One way of helping a person in the region; its code is also the id of its process. */
public enum Chapter {
    /** Conversations with a psychologist, alone, in a group or as a family. */
    COUNSELLING("counselling", DataClass.PSYCHOLOGICAL),
    /** Only for who wishes it. */
    THEOLOGY("theology", DataClass.PSYCHOLOGICAL_OWN),
    LEGAL_HELP("legalHelp", DataClass.LEGAL_CIVIL),
    /** Kindergarten, school or college of a child. */
    SCHOOLING("schooling", DataClass.EDUCATION),
    /** A profession and work of an adult. */
    LIVELIHOOD("livelihood", DataClass.SOCIAL),
    HEALTH_FOLLOW_UP("healthFollowUp", DataClass.MEDICAL);

    private final String code;
    private final DataClass dataClass;

    Chapter(String code, DataClass dataClass) {
        this.code = code;
        this.dataClass = dataClass;
    }

    /** As forms and the plan write it. */
    public String code() {
        return code;
    }

    /** Who may not know of this class does not learn that the person has the chapter. */
    public DataClass dataClass() {
        return dataClass;
    }

    static Chapter of(String code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no chapter " + code));
    }
}
