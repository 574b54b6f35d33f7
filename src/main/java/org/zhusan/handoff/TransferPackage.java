package org.zhusan.handoff;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.zhusan.agency.DataClass;

/** A tick of the transfer file, and exactly the data classes it opens. What has no tick here cannot be packed: nobody's own notes, no consent paper, no procedure. */
enum TransferPackage {
    IDENTITY("identity", DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST),
    CONTACT("contact", DataClass.CONTACT),
    HEALTH_IN_BRIEF("medFlags", DataClass.MEDICAL_FLAGS),
    MEDICAL("med", DataClass.MEDICAL),
    PSYCHOLOGISTS_SUMMARY("psySummary", DataClass.PSYCHOLOGICAL_SUMMARY),
    SOCIAL("soc", DataClass.SOCIAL),
    EDUCATION("edu", DataClass.EDUCATION),
    PAPERS("civ", DataClass.LEGAL_CIVIL),
    RESTRICTION("leg", DataClass.LEGAL_FLAGS);

    private final String field;
    private final Set<DataClass> classes;

    TransferPackage(String field, DataClass first, DataClass... others) {
        this.field = field;
        this.classes = EnumSet.of(first, others);
    }

    String field() {
        return field;
    }

    Stream<DataClass> classes() {
        return classes.stream();
    }
}
