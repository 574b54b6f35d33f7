package org.zhusan.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import tools.jackson.databind.node.ObjectNode;

/** A form that was read and found usable. */
final class DrawnForm implements FormSchema {
    private final String id;
    private final String version;
    private final List<Item> items;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Presentation presentation;
    private final Clock clock;

    DrawnForm(String json, Translations translations, Clock clock) {
        FormReader.Drawing drawing = FormReader.read(json);
        this.id = drawing.id();
        this.version = sha256(json);
        this.items = drawing.items();
        this.clock = clock;
        for (Item item : items) {
            if (item instanceof RowList list) {
                list.fields().forEach(it -> fields.put(list.key() + "." + it.key(), it));
            } else if (item instanceof Field field) {
                fields.put(field.key(), field);
            }
        }
        var texts = new FormTexts(id, drawing.root(), translations);
        this.presentation = new Presentation((ObjectNode) drawing.root(), texts, items, fields);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<DataClass> classes() {
        var classes = EnumSet.noneOf(DataClass.class);
        fields.values().forEach(it -> classes.add(it.dataClass()));
        return classes;
    }

    @Override
    public Map<String, Object> check(
            Map<String, Object> answers, List<Attachment> attachments, Map<String, Object> prefilled) {
        return AnswerCheck.run(items, answers, attachments, new Kind.Asking(LocalDate.now(clock), prefilled));
    }

    @Override
    public Map<String, Object> drafted(Map<String, Object> answers) {
        AnswerCheck.requireReasonableSize(answers);
        return Resumption.of(items, answers, Map.of());
    }

    @Override
    public Map<String, Object> resumed(Map<String, Object> draft, Map<String, Object> prefilled) {
        return Resumption.of(items, draft, prefilled);
    }

    @Override
    public Map<String, Object> facts(Map<String, Object> checked) {
        var facts = new HashMap<String, Object>();
        fields.values().forEach(field -> {
            Object value = fact(field, checked.get(field.key()));
            if (field.fact() != null && value != null) {
                facts.put(field.fact(), value);
            }
        });
        return facts;
    }

    /** What is not answered leaves its fact alone, except that a checkbox not shown is a checkbox not ticked. */
    private static @Nullable Object fact(Field field, @Nullable Object answer) {
        if (field.kind() instanceof Tick) {
            return Boolean.TRUE.equals(answer);
        }
        if (answer instanceof BigDecimal number) {
            return field.kind() instanceof Amount amount && amount.whole()
                    ? (Object) number.longValueExact()
                    : number.doubleValue();
        }
        return answer;
    }

    @Override
    public Map<String, Map<DataClass, Map<String, Object>>> split(Map<String, Object> checked, String caseNumber) {
        return new PartsByPerson(items, caseNumber).of(checked);
    }

    @Override
    public boolean aboutOthers() {
        return items.stream().anyMatch(it -> it instanceof RowList list && list.person() != null);
    }

    @Override
    public DataClass classOf(String field) {
        Field found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException("form '" + id + "' has no field '" + field + "'");
        }
        return found.dataClass();
    }

    @Override
    public String json(Locale language, Set<DataClass> shown) {
        return presentation.json(language, shown);
    }

    @Override
    public String label(String field, Locale language) {
        return presentation.label(field, language);
    }

    @Override
    public String display(String field, Object answer, Locale language) {
        return presentation.display(field, answer, language);
    }

    @Override
    public List<String> fields() {
        return new ArrayList<>(fields.keySet());
    }

    @Override
    public List<String> missingTranslations(Locale language) {
        return presentation.missingTranslations(language);
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
