package org.zhusan.roster.synthetic;

import java.util.List;

/**
 * Who goes to one region: domain.md 7.5, split by care situation.
 *
 * @param children of the mothers
 * @param alone children who come without their mother or whose mother is held
 */
record RegionPlan(String code, int mothers, int childless, int children, int alone) {

    static final List<RegionPlan> OF_2019 = List.of(
            new RegionPlan("AKT", 22, 2, 55, 11),
            new RegionPlan("KAR", 20, 2, 52, 10),
            new RegionPlan("ATY", 16, 1, 39, 8),
            // its two children alone are orphans (public)
            new RegionPlan("ALM", 12, 1, 37, 2),
            new RegionPlan("MAN", 11, 1, 28, 6),
            new RegionPlan("ZKO", 9, 1, 24, 5),
            new RegionPlan("AST", 8, 1, 22, 4),
            new RegionPlan("ALA", 7, 1, 18, 4),
            new RegionPlan("SHY", 6, 1, 18, 3),
            new RegionPlan("TUR", 4, 1, 12, 3),
            new RegionPlan("ZHA", 5, 0, 11, 2),
            new RegionPlan("PAV", 4, 0, 8, 2),
            new RegionPlan("AKM", 3, 0, 8, 1),
            new RegionPlan("KYZ", 2, 0, 5, 1),
            new RegionPlan("VKO", 2, 0, 4, 0),
            new RegionPlan("KOS", 1, 0, 3, 0));
}
