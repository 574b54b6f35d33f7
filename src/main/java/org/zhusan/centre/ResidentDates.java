package org.zhusan.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When someone's quarantine ends, and which day was agreed for leaving the centre. */
@Component
class ResidentDates implements DatesToCome {
    private static final String QUARANTINE_ENDS = "quarantineEnds";
    private static final String LEAVES_CENTRE = "leavesCentre";

    private final Residents residents;

    ResidentDates(Residents residents) {
        this.residents = residents;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(QUARANTINE_ENDS, LEAVES_CENTRE);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        var days = new ArrayList<Day>();
        for (Residents.Resident it : residents.find(people)) {
            if (it.quarantineUntil() != null && it.clearedOn() == null) {
                days.add(new Day(it.person(), it.quarantineUntil(), QUARANTINE_ENDS, DataClass.MEDICAL_FLAGS, true));
            }
            if (it.leavesOn() != null) {
                days.add(new Day(it.person(), it.leavesOn(), LEAVES_CENTRE, DataClass.ROUTE, true));
            }
        }
        return days;
    }
}
