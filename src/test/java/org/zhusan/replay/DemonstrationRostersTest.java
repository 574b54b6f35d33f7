package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhusan.roster.Roster;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.Rosters;

class DemonstrationRostersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @Test
    void everybodyOfTheShippedRostersComesAndTheLastFlightLandedLongEnoughAgoForEverythingToHaveHappened() {
        var moved = DemonstrationRosters.everyone(TODAY).files();
        var shipped = RosterFolder.shipped().files();
        assertThat(moved).hasSameSizeAs(shipped);
        moved.forEach((name, content) -> {
            Roster then = read(shipped.get(name));
            Roster now = read(content);
            assertThat(now.rows()).as(name).hasSameSizeAs(then.rows());
        });
        LocalDate last = moved.values().stream()
                .flatMap(it -> read(it).rows().stream())
                .map(RosterRow::flightOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(last).isEqualTo(TODAY.minusDays(130));
    }

    private static Roster read(byte[] content) {
        return Rosters.read(new ByteArrayInputStream(content), TODAY);
    }
}
