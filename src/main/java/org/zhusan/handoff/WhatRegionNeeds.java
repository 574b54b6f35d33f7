package org.zhusan.handoff;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;

/** Every class some function of a regional centre may read, but nobody's own notes: until a transfer file says it more narrowly. */
@Component
class WhatRegionNeeds implements Packages {
    private static final String CENTRE = "rc";

    private final Directory directory;

    WhatRegionNeeds(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<DataClass> of(String household) {
        var needed = EnumSet.noneOf(DataClass.class);
        for (String function : directory.functions()) {
            if (directory.agencyOf(function).filter(CENTRE::equals).isPresent()) {
                for (DataClass it : DataClass.values()) {
                    if (directory.of(function, it).covers(Access.READ)) {
                        needed.add(it);
                    }
                }
            }
        }
        needed.remove(DataClass.PSYCHOLOGICAL_OWN);
        return needed;
    }
}
