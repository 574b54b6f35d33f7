package org.zhusan.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the phase's rules for a form. A form nobody wrote rules for has only its schema. */
@Component
public class Rulebook {
    private final Map<String, FormRules> rules;

    Rulebook(List<FormRules> all) {
        this.rules = all.stream()
                .collect(Collectors.toUnmodifiableMap(it -> it.process() + "/" + it.form(), Function.identity()));
    }

    public FormRules of(String process, String form) {
        return rules.getOrDefault(process + "/" + form, new NoRules(process, form));
    }

    private record NoRules(String process, String form) implements FormRules {}
}
