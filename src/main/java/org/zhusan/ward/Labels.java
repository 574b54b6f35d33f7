package org.zhusan.ward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhusan.centre.Buildings.Building;

/**
 * Labels for wristbands, beds and bags of one building.
 *
 * @param chosen number of the building, empty until one is chosen
 * @param pages as many labels as a sheet has, sheet by sheet
 */
public record Labels(List<Building> all, String chosen, Sheet sheet, List<List<Occupant>> pages) {
    /** Sheets of labels on A4, as stationers sell them. */
    public enum Sheet {
        /** 3 by 8 labels of 70 by 37 mm. */
        A4_24(24),
        /** 3 by 7 labels of 63.5 by 38.1 mm. */
        A4_21(21),
        /** 2 by 5 labels of 105 by 57 mm. */
        A4_10(10);

        private final int labels;

        Sheet(int labels) {
            this.labels = labels;
        }

        public int labels() {
            return labels;
        }
    }

    static Labels of(List<Building> all, String chosen, String sheet, List<Occupant> people) {
        Sheet on = Arrays.stream(Sheet.values())
                .filter(it -> it.name().equals(sheet))
                .findFirst()
                .orElse(Sheet.A4_24);
        var pages = new ArrayList<List<Occupant>>();
        for (int first = 0; first < people.size(); first += on.labels()) {
            pages.add(people.subList(first, Math.min(people.size(), first + on.labels())));
        }
        return new Labels(all, chosen, on, pages);
    }
}
