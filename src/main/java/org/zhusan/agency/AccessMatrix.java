package org.zhusan.agency;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** {@code access/matrix.csv}, read and checked at the start: a matrix that breaks a rule of its own stops the server. */
@Component
class AccessMatrix implements Directory {
    static final String SYSTEM = "system";
    private static final Map<String, Access> CELLS =
            Map.of("-", Access.NONE, "e", Access.EXISTS, "r", Access.READ, "w", Access.WRITE);
    /** Who reads the whole reads its extract. */
    private static final Map<DataClass, DataClass> EXTRACTS = Map.of(
            DataClass.IDENTITY, DataClass.IDENTITY_FIRST,
            DataClass.MEDICAL, DataClass.MEDICAL_FLAGS,
            DataClass.PSYCHOLOGICAL, DataClass.PSYCHOLOGICAL_SUMMARY,
            DataClass.GENETIC, DataClass.GENETIC_RESULT);

    private final Titled functions;
    private final Titled agencies = new Titled("/access/agencies.csv", "code");
    private final Titled regions = new Titled("/access/regions.csv", "code");
    private final Map<String, Map<DataClass, Access>> cells = new HashMap<>();

    AccessMatrix() {
        this("/access/matrix.csv");
    }

    AccessMatrix(String resource) {
        functions = new Titled(resource, "function");
        functions.rows().forEach((code, row) -> cells.put(code, checked(code, row)));
        if (!cells.containsKey(SYSTEM)) {
            throw refused("no function is called " + SYSTEM);
        }
    }

    @Override
    public Access of(String function, DataClass dataClass) {
        return cells.getOrDefault(function, Map.of()).getOrDefault(dataClass, Access.NONE);
    }

    Set<DataClass> classes(String function, Access wanted) {
        var classes = EnumSet.noneOf(DataClass.class);
        for (DataClass dataClass : DataClass.values()) {
            if (of(function, dataClass).covers(wanted)) {
                classes.add(dataClass);
            }
        }
        return classes;
    }

    @Override
    public Set<String> functions() {
        return Set.copyOf(functions.rows().keySet());
    }

    @Override
    public Set<String> regions() {
        return Set.copyOf(regions.rows().keySet());
    }

    @Override
    public Optional<Boolean> regional(String function) {
        return Optional.ofNullable(functions.rows().get(function)).map(row -> yes(function, row, "regional"));
    }

    @Override
    public Optional<String> agencyOf(String function) {
        return Optional.ofNullable(functions.rows().get(function)).map(row -> row.get("agency"));
    }

    @Override
    public boolean mayKnowOf(String function, Set<DataClass> those) {
        return classes(function, Access.EXISTS).containsAll(those);
    }

    @Override
    public String functionTitle(String function, Locale language) {
        return functions.title(function, language);
    }

    @Override
    public String agencyTitle(String agency, Locale language) {
        return agencies.title(agency, language);
    }

    @Override
    public String regionTitle(String region, Locale language) {
        return regions.title(region, language);
    }

    private Map<DataClass, Access> checked(String function, CSVRecord row) {
        var its = new EnumMap<DataClass, Access>(DataClass.class);
        for (DataClass dataClass : DataClass.values()) {
            Access access = CELLS.get(row.get(dataClass.code()));
            if (access == null) {
                throw refused(function + ", " + dataClass.code() + ": a cell is one of - e r w");
            }
            its.put(dataClass, access);
        }
        if (!agencies.rows().containsKey(row.get("agency"))) {
            throw refused(function + ": access/agencies.csv does not know the agency " + row.get("agency"));
        }
        if (yes(function, row, "justice") && its.get(DataClass.LEGAL_CONSENT) != Access.NONE) {
            throw refused(
                    function + ": what was said to obtain consent is never for who investigates, prosecutes or judges");
        }
        yes(function, row, "regional");
        EXTRACTS.forEach((whole, extract) -> {
            if (its.get(whole).covers(Access.READ) && !its.get(extract).covers(Access.READ)) {
                throw refused(function + ": reads " + whole.code() + " but not its extract " + extract.code());
            }
        });
        if (List.of("en", "ru", "kk").stream()
                .anyMatch(language -> row.get(language).isBlank())) {
            throw refused(function + ": a title is missing");
        }
        return its;
    }

    private static boolean yes(String function, CSVRecord row, String column) {
        return switch (row.get(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw refused(function + ", " + column + ": yes or no");
        };
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException("access/matrix.csv: " + why);
    }
}
