package org.zhusan.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the files of one package offer each other.
 *
 * @param processes the facts each process declares, by process id
 */
record PackageNames(Map<String, ProcessFacts> processes, Set<String> decisions, Set<String> forms) {
    Optional<ProcessFacts> factsOf(String process) {
        return Optional.ofNullable(processes.get(process));
    }

    /** {@code standing-consent} for {@code standingConsent}. */
    static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
