package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Directory;

@IntegrationTest
class DemonstrationAccountsTest {
    private static final Pattern GROUPS = Pattern.compile("camunda:candidateGroups=\"([^\"]+)\"");

    @Autowired
    DemonstrationAccounts accounts;

    @Autowired
    Directory directory;

    @Test
    void everyFunctionThatGetsATaskHasSomeoneToSignInAs() throws IOException {
        Set<String> functions = accounts.listed().stream()
                .map(DemonstrationAccounts.Account::function)
                .collect(Collectors.toSet());
        assertThat(functionsWithTasks()).isNotEmpty().isSubsetOf(functions);
    }

    @Test
    void aRegionThatTakesPeopleInTheDemonstrationHasSomeoneForEachOfItsTasks() throws IOException {
        for (String region : List.of("KAR", "MAN")) {
            assertThat(accounts.listed())
                    .filteredOn(it -> region.equals(it.region()))
                    .extracting(DemonstrationAccounts.Account::function)
                    .as(region)
                    .containsAll(functionsOfARegion());
        }
    }

    @Test
    void whoeverMustFindASecondPersonFindsOne() {
        for (String function : List.of("mfa-consular", "mfa-desk", "knb-field", "prosecutor")) {
            assertThat(accounts.listed())
                    .filteredOn(it -> it.function().equals(function))
                    .as(function)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void theyStandAgencyByAgency() {
        List<String> agencies = accounts.listed().stream()
                .map(it -> directory.agencyOf(it.function()).orElseThrow())
                .toList();
        for (int i = 1; i < agencies.size(); i++) {
            assertThat(agencies.get(i).equals(agencies.get(i - 1))
                            || !agencies.subList(0, i).contains(agencies.get(i)))
                    .as(agencies.get(i))
                    .isTrue();
        }
    }

    private static Set<String> functionsWithTasks() throws IOException {
        return groups().map(it -> it.split(":")[0]).collect(Collectors.toSet());
    }

    private static Set<String> functionsOfARegion() throws IOException {
        return groups().filter(it -> it.contains(":"))
                .map(it -> it.split(":")[0])
                .collect(Collectors.toSet());
    }

    private static Stream<String> groups() throws IOException {
        try (Stream<Path> models =
                Files.list(Path.of("processes")).filter(it -> it.toString().endsWith(".bpmn"))) {
            return models
                    .map(DemonstrationAccountsTest::read)
                    .flatMap(it -> GROUPS.matcher(it).results())
                    .map((MatchResult it) -> it.group(1))
                    .flatMap(it -> Arrays.stream(it.split(",")))
                    .map(String::strip)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path model) {
        try {
            return Files.readString(model);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
