package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever JSON is thrown at a shipped form, it answers with problems or with answers in their types, never with an error. */
class BadAnswersTest {
    private static final int ROUNDS = 400;

    private final Forms forms = new ShippedForms(Clock.systemUTC());

    @ParameterizedTest
    @MethodSource("org.zhusan.form.ShippedFormsTest#files")
    void rubbishIsRefusedOrReadNeverAnError(Path file) {
        FormSchema form = forms.read(ShippedFormsTest.process(file), ShippedFormsTest.read(file));
        List<Item> items = FormReader.read(ShippedFormsTest.read(file)).items();
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            Map<String, Object> answers = answers(items, random);
            Map<String, Object> prefilled = random.nextBoolean() ? answers : answers(items, random);
            try {
                Map<String, Object> checked = form.check(answers, attachments(items, random), prefilled);
                form.facts(checked).values().forEach(it -> assertThat(it).isNotNull());
                form.split(checked, "ZH-P-000001").values().forEach(parts -> parts.values()
                        .forEach(part -> part.forEach(
                                (field, answer) -> assertThat(form.display(field, answer, Locale.forLanguageTag("kk")))
                                        .isNotNull())));
            } catch (InvalidAnswers e) {
                assertThat(e.problems()).as("seed " + seed).isNotEmpty();
                e.problems().forEach(it -> assertThat(form.label(it.path(), Locale.ENGLISH))
                        .isNotNull());
            }
        }
    }

    private static Map<String, Object> answers(List<? extends Item> items, Random random) {
        var answers = new LinkedHashMap<String, Object>();
        for (Item item : items) {
            if (random.nextInt(8) > 0) {
                answers.put(item.key(), answer(item, random));
            }
        }
        if (random.nextInt(4) == 0) {
            answers.put("extra", rubbish(random, 0));
        }
        return answers;
    }

    /** Half of the time something that fits, so that the deeper checks are reached too. */
    private static Object answer(Item item, Random random) {
        if (random.nextInt(3) == 0) {
            return rubbish(random, 0);
        }
        if (item instanceof RowList list) {
            var rows = new ArrayList<Object>();
            for (int i = random.nextInt(4); i > 0; i--) {
                rows.add(answers(list.fields(), random));
            }
            return rows;
        }
        Kind kind = ((Field) item).kind();
        if (kind instanceof OneOf choice) {
            return oneOf(choice.options().drawn(), random);
        }
        if (kind instanceof SomeOf choice) {
            return List.of(oneOf(choice.options().drawn(), random));
        }
        if (kind instanceof Tick) {
            return random.nextBoolean();
        }
        if (kind instanceof Amount) {
            return random.nextInt(20);
        }
        if (kind instanceof Moment) {
            return "2019-01-0" + (1 + random.nextInt(9)) + "T10:00+05:00";
        }
        return kind instanceof Day
                ? "2019-01-06"
                : oneOf(List.of("ZH-P-000002", "kk-1", "Some words", "Ең жақсы"), random);
    }

    private static Object rubbish(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 10 : 12)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean();
            case 3 -> "";
            case 4 -> "x".repeat(random.nextInt(30_000));
            case 5 -> "\u0000\u202e\ud800";
            case 6 -> new BigDecimal("1e-2000000000");
            case 7 -> "2019-02-30T99:99+99:99";
            case 8 -> "=1 or true()";
            case 9 -> "<script>alert(1)</script>";
            case 10 -> {
                var list = new ArrayList<Object>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    list.add(random.nextInt(5) == 0 ? null : rubbish(random, depth + 1));
                }
                yield list;
            }
            default -> {
                var map = new HashMap<String, Object>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    map.put(
                            oneOf(List.of("value", "childRef", "a", "", "__proto__"), random),
                            rubbish(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static List<Attachment> attachments(List<Item> items, Random random) {
        var attachments = new ArrayList<Attachment>();
        for (Item item : items) {
            if (random.nextInt(4) == 0) {
                attachments.add(new Attachment(
                        item.key(),
                        "a.pdf",
                        "application/pdf",
                        "%PDF-1.7".repeat(random.nextInt(2)).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return attachments;
    }

    private static String oneOf(List<String> values, Random random) {
        return values.isEmpty() ? "none" : values.get(random.nextInt(values.size()));
    }
}
