package org.zhusan.roster.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.RosterWriter;

/** Writes {@code rosters/S1.csv} to {@code S5.csv}. */
public class RosterGenerator {
    /** The shipped rosters come from this one; another gives other families and the same numbers. */
    public static final long SHIPPED_SEED = 20190106;

    private RosterGenerator() {}

    /** Writes the shipped rosters into the folder named first, {@code rosters} when none is. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length == 0 ? "rosters" : args[0]));
        for (var file : files(SHIPPED_SEED).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** File contents by file name. */
    public static Map<String, String> files(long seed) {
        var random = new Random(seed);
        var families = Families.of2019(random);
        Collections.shuffle(families, random);
        var files = new LinkedHashMap<String, String>();
        for (String stage : List.of("S1", "S2", "S3", "S4")) {
            var rows = new ArrayList<RosterRow>();
            var household = new Households(stage, random);
            FlightPlan.OF_2019.stream()
                    .filter(it -> it.stage().equals(stage))
                    .flatMap(flight -> families.stream().filter(it -> it.flight == flight))
                    .forEach(it -> rows.addAll(household.people(it)));
            files.put(stage + ".csv", RosterWriter.write(Papers.scripted(stage, Kinship.decided(stage, rows, random))));
        }
        files.put("S5.csv", RosterWriter.write(PublishedCounts.stageFive()));
        return files;
    }
}
