package org.zhusan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what sort of answer one component takes. */
final class KindReader {
    private final String form;
    private final String key;
    private final JsonNode component;
    private final JsonNode validate;

    KindReader(String form, String key, JsonNode component) {
        this.form = form;
        this.key = key;
        this.component = component;
        this.validate = component.path("validate");
    }

    Kind kind() {
        String type = component.path("type").asString("");
        return switch (type) {
            case "textfield" -> text(true, WrittenText.LONGEST_LINE);
            case "textarea" -> text(false, WrittenText.LONGEST_TEXT);
            case "number" -> amount();
            case "checkbox" -> new Tick();
            case "radio", "select" -> new OneOf(options());
            case "checklist", "taglist" -> new SomeOf(options());
            case "datetime" -> time();
            case "filepicker" -> files();
            default ->
                throw fault(
                        "has the type '" + type + "', which we cannot show and check; use textfield, textarea, number, "
                                + "checkbox, checklist, radio, select, taglist, datetime, filepicker, group or dynamiclist");
        };
    }

    private Kind text(boolean oneLine, int longest) {
        BigDecimal max = number(validate, "maxLength");
        BigDecimal min = number(validate, "minLength");
        if (max != null && max.compareTo(BigDecimal.valueOf(longest)) > 0) {
            throw fault("may be longer than " + longest + " characters; lower 'maxLength'");
        }
        String pattern = validate.path("pattern").asString("");
        try {
            return new WrittenText(
                    oneLine,
                    min == null ? 0 : min.intValue(),
                    max == null ? longest : max.intValue(),
                    pattern.isEmpty() ? null : PatientPattern.of(pattern),
                    special());
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    private WrittenText.@Nullable Special special() {
        String type = validate.path("validationType").asString("");
        return switch (type) {
            case "", "custom" -> null;
            case "email" -> WrittenText.Special.EMAIL;
            case "phone" -> WrittenText.Special.PHONE;
            default -> throw fault("has the validation type '" + type + "'; use email, phone or a pattern");
        };
    }

    private Kind amount() {
        BigDecimal decimals = number(component, "decimalDigits");
        BigDecimal step = number(component, "increment");
        if (step != null && step.signum() <= 0) {
            throw fault("needs an 'increment' above 0");
        }
        return new Amount(
                number(validate, "min"), number(validate, "max"), decimals == null ? null : decimals.intValue(), step);
    }

    private @Nullable BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() || "".equals(value.asString(""))) {
            return null;
        }
        try {
            return new BigDecimal(value.asString(""));
        } catch (NumberFormatException e) {
            throw fault("'" + name + "' has to be a number; expressions are not understood here");
        }
    }

    private Options options() {
        if (component.hasNonNull("valuesExpression")) {
            throw fault("computes its options; draw them, or name data with 'valuesKey'");
        }
        if (component.hasNonNull("valuesKey")) {
            return new Options(List.of(), component.get("valuesKey").asString(""));
        }
        var codes = new ArrayList<String>();
        Set<String> seen = new HashSet<>();
        for (JsonNode value : component.path("values")) {
            JsonNode code = value.path("value");
            if (!code.isString()
                    || code.asString("").isBlank()
                    || !value.path("label").isString()) {
                throw fault("has an option without label, or whose value is no text");
            }
            if (!seen.add(code.asString(""))) {
                throw fault("has the option '" + code.asString("") + "' twice");
            }
            codes.add(code.asString(""));
        }
        if (codes.isEmpty()) {
            throw fault("has nothing to choose from; add options");
        }
        return new Options(List.copyOf(codes), null);
    }

    private Kind time() {
        var day = new Day(component.path("disallowPassedDates").asBoolean(false), notFuture());
        String subtype = component.path("subtype").asString("date");
        return switch (subtype) {
            case "date" -> day;
            case "time" -> new TimeOfDay();
            case "datetime" -> moment(day);
            default -> throw fault("has the subtype '" + subtype + "'; use date, time or datetime");
        };
    }

    private Kind moment(Day day) {
        String format = component.path("timeSerializingFormat").asString("");
        if (!format.equals("utc_offset") && !format.equals("utc_normalized")) {
            throw fault("loses its time zone; set 'timeSerializingFormat' to \"utc_offset\"");
        }
        return new Moment(day);
    }

    private boolean notFuture() {
        String latest = component.path("properties").path("notAfter").asString("");
        if (!latest.isEmpty() && !latest.equals("today")) {
            throw fault("its property 'notAfter' can only be \"today\"");
        }
        return !latest.isEmpty();
    }

    private Kind files() {
        JsonNode several = component.path("multiple");
        if (several.isString()) {
            throw fault("'multiple' has to be true or false; expressions are not understood here");
        }
        try {
            return new Files(
                    several.asBoolean(false),
                    AttachmentCheck.types(component.path("accept").asString("")));
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    private FormFault fault(String what) {
        return new FormFault(form, key, what);
    }
}
