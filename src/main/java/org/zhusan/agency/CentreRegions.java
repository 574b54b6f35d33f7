package org.zhusan.agency;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhusan.engine.ServingRegions;

/** {@code access/regions.csv}, read and checked at the start: a region served by a centre that is none stops the server. */
@Component
class CentreRegions implements Regions, ServingRegions {
    /** The agency whose members work for the regions around as well. */
    static final String CENTRE = "rc";

    private final AccessMatrix matrix;
    private final Map<String, String> serving;

    @Autowired
    CentreRegions(AccessMatrix matrix) {
        this(matrix, "/access/regions.csv");
    }

    CentreRegions(AccessMatrix matrix, String resource) {
        this.matrix = matrix;
        this.serving = new Titled(resource, "code")
                .rows().entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue()
                        .get("centre")));
        serving.forEach((region, centre) -> {
            if (!centre.equals(serving.get(centre))) {
                throw new IllegalStateException(
                        resource + ": " + region + " is served by " + centre + ", which has no centre of its own");
            }
        });
    }

    @Override
    public Set<String> all() {
        return serving.keySet();
    }

    @Override
    public String servedBy(String region) {
        return serving.getOrDefault(region, region);
    }

    @Override
    public String serving(String function, String region) {
        return worksAcross(matrix.agencyOf(function).orElse("")) ? servedBy(region) : region;
    }

    /** The region in which the agency's members see the case of someone who is in this one. */
    @Nullable
    String ofMembers(String agency, @Nullable String region) {
        return region != null && worksAcross(agency) ? servedBy(region) : region;
    }

    private static boolean worksAcross(String agency) {
        return agency.equals(CENTRE);
    }
}
