package org.zhusan.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a form and stored answers look to a person. */
final class Presentation {
    private final ObjectNode root;
    private final FormTexts texts;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, ObjectNode> components = new HashMap<>();

    Presentation(ObjectNode root, FormTexts texts, List<Item> items, Map<String, Field> fields) {
        this.root = root;
        this.texts = texts;
        items.forEach(it -> this.items.put(it.key(), it));
        this.items.putAll(fields);
        collect(root, "");
    }

    private void collect(ObjectNode parent, String path) {
        for (JsonNode each : parent.path("components")) {
            ObjectNode component = (ObjectNode) each;
            String here = path(component, path);
            components.putIfAbsent(here, component);
            collect(component, here);
        }
    }

    private static String path(ObjectNode component, String parent) {
        String key = FormReader.step(component);
        return key.isEmpty() ? parent : parent.isEmpty() ? key : parent + "." + key;
    }

    /** Fields of other classes are taken out before anything leaves the server; so are buttons, the page has its own. */
    String json(Locale language, Set<DataClass> shown) {
        ObjectNode json = texts.in(language, root);
        prune(json, shown);
        return json.toString();
    }

    private static void prune(ObjectNode parent, Set<DataClass> shown) {
        if (!(parent.path("components") instanceof ArrayNode all)) {
            return;
        }
        var kept = new ArrayList<JsonNode>();
        for (JsonNode each : all) {
            ObjectNode component = (ObjectNode) each;
            int before = component.path("components").size();
            prune(component, shown);
            boolean emptied = before > 0 && component.path("components").isEmpty();
            String dataClass = component.path("properties").path("class").asString("");
            boolean readable = dataClass.isEmpty() || shown.contains(DataClass.of(dataClass));
            if (readable && !emptied && !"button".equals(component.path("type").asString(""))) {
                kept.add(component);
            }
        }
        all.removeAll();
        kept.forEach(all::add);
    }

    /** @param field also the path of a problem, {@code children[0].coverage} */
    String label(String field, Locale language) {
        String path = field.replaceAll("\\[\\d+]", "");
        ObjectNode component = components.get(path);
        return component == null ? path : texts.label(component, path, language);
    }

    String display(String field, @Nullable Object answer, Locale language) {
        if (answer == null) {
            return "";
        }
        Item item = items.get(field);
        if (item instanceof RowList list) {
            return Raw.list(answer).stream().map(it -> row(list, it, language)).collect(Collectors.joining("\n"));
        }
        return item instanceof Field known ? value(known, field, answer, language) : String.valueOf(answer);
    }

    private String row(RowList list, @Nullable Object row, Locale language) {
        return list.fields().stream()
                .filter(it -> row instanceof Map<?, ?> map && map.get(it.key()) != null)
                .map(it -> {
                    String path = list.key() + "." + it.key();
                    return label(path, language) + ": " + display(path, ((Map<?, ?>) row).get(it.key()), language);
                })
                .collect(Collectors.joining("; "));
    }

    private String value(Field field, String path, Object answer, Locale language) {
        Kind kind = field.kind();
        if (kind instanceof OneOf || kind instanceof SomeOf) {
            List<?> codes = answer instanceof List<?> several ? several : List.of(answer);
            return codes.stream()
                    .map(it -> option(path, String.valueOf(it), language))
                    .collect(Collectors.joining(", "));
        }
        if (kind instanceof Tick) {
            String word = "true".equals(String.valueOf(answer)) ? "form.yes" : "form.no";
            return ResourceBundle.getBundle("messages/form", language, ENGLISH_OTHERWISE)
                    .getString(word);
        }
        try {
            return plain(kind, String.valueOf(answer), language);
        } catch (DateTimeException | NumberFormatException e) {
            // kept by an older version of the form that asked differently
            return String.valueOf(answer);
        }
    }

    private String option(String path, String code, Locale language) {
        ObjectNode component = components.get(path);
        return component == null ? code : texts.option(component, path, code, language);
    }

    private static String plain(Kind kind, String answer, Locale language) {
        if (kind instanceof Day) {
            return DateTimeFormatter.ofPattern(dayPattern(language), language).format(LocalDate.parse(answer));
        }
        if (kind instanceof Moment) {
            return DateTimeFormatter.ofPattern(dayPattern(language) + ", HH:mm", language)
                    .format(OffsetDateTime.parse(answer));
        }
        if (kind instanceof Amount) {
            NumberFormat format = NumberFormat.getNumberInstance(language);
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(30);
            return format.format(new BigDecimal(answer));
        }
        return answer;
    }

    private static String dayPattern(Locale language) {
        return language.getLanguage().equals("kk") ? "yyyy 'ж.' d MMMM" : "d MMMM yyyy";
    }

    List<String> missingTranslations(Locale language) {
        return texts.missing(language);
    }

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
