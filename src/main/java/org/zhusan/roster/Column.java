package org.zhusan.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, in the order we write them; the first sixteen must be there. */
enum Column {
    STAGE,
    FLIGHT,
    HOUSEHOLD,
    PERSON,
    ROLE,
    SEX,
    BIRTH_DATE,
    NAME_KK,
    NAME_RU,
    NAME_LATIN,
    NAME_ORIGINAL,
    LANGUAGE,
    ORPHAN,
    UNACCOMPANIED,
    RELATIVES_REGION,
    REGION_WISH,
    FLIGHT_ON,
    FOUND_IN,
    CONSENT,
    FLIGHT_EVENT,
    LEGAL_DECISION,
    STAY_EVENT,
    KINSHIP_OUTCOME,
    REGION_ANSWER,
    PAPERS_EVENT;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return compareTo(REGION_WISH) <= 0;
    }

    static Optional<Column> of(String header) {
        return Arrays.stream(values()).filter(it -> it.header().equals(header)).findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
