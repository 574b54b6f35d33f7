package org.zhusan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhusan.form.Condition.Type;

/** Reads the small part of FEEL that a condition may use; refuses the rest with a sentence for the modeller. */
final class ConditionParser {
    private static final int LONGEST = 500;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<sign><=|>=|!=|[=<>(),])"
                    + "|(?<name>list\\s+contains\\b|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*))");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Type> form;
    private final @Nullable Map<String, Type> row;
    private int next;

    /**
     * @param form the form's fields by key
     * @param row the fields of the row the condition stands in, null outside of lists
     */
    private ConditionParser(Map<String, Type> form, @Nullable Map<String, Type> row) {
        this.form = form;
        this.row = row;
    }

    /** @throws IllegalArgumentException saying what cannot be used and what can */
    static Condition parse(String text, Map<String, Type> form, @Nullable Map<String, Type> row) {
        if (!text.startsWith("=") || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a condition starts with = and is at most " + LONGEST + " characters long");
        }
        var parser = new ConditionParser(form, row);
        parser.split(text.substring(1));
        Condition.Term term = parser.either();
        if (parser.next < parser.tokens.size()) {
            throw parser.unexpected();
        }
        return new Condition(truth(term));
    }

    private void split(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("the condition cannot be read from '"
                        + text.substring(at).strip() + "' on; "
                        + "use comparisons of fields with text, numbers, true, false or null, and, or, not(...), "
                        + "x in (\"a\", \"b\"), list contains(x, \"a\")");
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
    }

    private Condition.Term either() {
        return joined("or", true, this::both);
    }

    private Condition.Term both() {
        return joined("and", false, this::comparison);
    }

    private Condition.Term joined(String word, boolean deciding, Supplier<Condition.Term> part) {
        Condition.Term first = part.get();
        if (!word.equals(peek())) {
            return first;
        }
        var terms = new ArrayList<>(List.of(truth(first)));
        while (accept(word)) {
            terms.add(truth(part.get()));
        }
        return new Condition.Joined(deciding, List.copyOf(terms));
    }

    private Condition.Term comparison() {
        Condition.Term left = operand();
        if (accept("in")) {
            return among(left);
        }
        String operator = peek();
        if (!COMPARISONS.contains(operator)) {
            return left;
        }
        next++;
        Condition.Term right = operand();
        refuseUnlike(left.type(), operator, right.type());
        return new Condition.Compared(left, operator, right);
    }

    private static void refuseUnlike(Type left, String operator, Type right) {
        boolean equality = operator.equals("=") || operator.equals("!=");
        boolean like = left == right || equality && (left == Type.NOTHING || right == Type.NOTHING);
        boolean possible =
                equality ? left != Type.LIST && right != Type.LIST : left == Type.NUMBER || left == Type.TEXT;
        if (!like || !possible || left == Type.FILE || right == Type.FILE) {
            throw new IllegalArgumentException("the condition compares " + left + " " + operator + " " + right
                    + "; compare a field with its own type, a list with list contains(x, \"a\"), and no files");
        }
    }

    private Condition.Term among(Condition.Term left) {
        var literals = new ArrayList<Condition.Literal>();
        expect("(");
        do {
            if (!(operand() instanceof Condition.Literal literal) || literal.type() != left.type()) {
                throw new IllegalArgumentException("after 'in' stand values of the field's own type, in parentheses");
            }
            literals.add(literal);
        } while (accept(","));
        expect(")");
        return new Condition.AmongThese(left, List.copyOf(literals));
    }

    private Condition.Term operand() {
        String token = peek();
        next++;
        if (token.equals("(")) {
            Condition.Term inner = either();
            expect(")");
            // in parentheses not() is a value, no longer the negation of the whole test
            return inner instanceof Condition.Not ? new Condition.Joined(false, List.of(inner)) : inner;
        }
        if (token.equals("not") && accept("(")) {
            Condition.Term inner = truth(either());
            expect(")");
            return new Condition.Not(inner);
        }
        if (token.matches("list\\s+contains") && accept("(")) {
            return contains();
        }
        return literalOrAnswer(token);
    }

    private Condition.Term contains() {
        Condition.Term list = operand();
        expect(",");
        Condition.Term element = operand();
        expect(")");
        if (list.type() != Type.LIST || element.type() != Type.TEXT) {
            throw new IllegalArgumentException("list contains(x, \"a\") takes a checklist or tag list and a text");
        }
        return new Condition.ListContains(list, element);
    }

    private Condition.Term literalOrAnswer(String token) {
        if (token.startsWith("\"")) {
            String text = token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
            return new Condition.Literal(Type.TEXT, text);
        }
        if (token.matches("-?\\d.*")) {
            return new Condition.Literal(Type.NUMBER, new BigDecimal(token));
        }
        return switch (token) {
            case "true", "false" -> new Condition.Literal(Type.TRUTH, Boolean.valueOf(token));
            case "null" -> new Condition.Literal(Type.NOTHING, null);
            default -> answer(token);
        };
    }

    private Condition.Term answer(String name) {
        boolean ofRow = name.startsWith("this.");
        boolean ofParent = name.startsWith("parent.");
        String key = ofRow || ofParent ? name.substring(name.indexOf('.') + 1) : name;
        if (ofParent && row == null) {
            throw new IllegalArgumentException("'parent.' has a meaning only inside a list; write '" + key + "'");
        }
        Map<String, Type> scope = ofRow && row != null ? row : form;
        Type type = scope.get(key);
        if (type == null && row != null && row.containsKey(name)) {
            throw new IllegalArgumentException(
                    "in a list '" + name + "' means a field of the whole form; write 'this." + name + "'");
        }
        if (type == null) {
            throw new IllegalArgumentException("the condition asks for '" + name + "', which is no field of this form");
        }
        return new Condition.Answer(type, key, ofRow && row != null);
    }

    private static Condition.Term truth(Condition.Term term) {
        if (term.type() != Type.TRUTH) {
            throw new IllegalArgumentException(
                    "the condition has to be a comparison or a checkbox, joined by and, or, not(...)");
        }
        return term;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean accept(String token) {
        boolean there = token.equals(peek());
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        String at = peek().isEmpty() ? "its end" : "'" + peek() + "'";
        return new IllegalArgumentException("the condition cannot be read at " + at);
    }
}
