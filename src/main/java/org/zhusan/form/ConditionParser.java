package org.zhusan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhusan.form.Condition.Type;

/** Reads the small part of FEEL that a condition may use; refuses the rest with a sentence for the modeller. */
final class ConditionParser {
    private static final int LONGEST = 500;
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final ConditionTokens tokens;
    private final Map<String, Type> form;
    private final @Nullable Map<String, Type> row;

    /**
     * @param form the form's fields by key
     * @param row the fields of the row the condition stands in, null outside of lists
     */
    private ConditionParser(String text, Map<String, Type> form, @Nullable Map<String, Type> row) {
        this.tokens = new ConditionTokens(text);
        this.form = form;
        this.row = row;
    }

    /** @throws IllegalArgumentException saying what cannot be used and what can */
    static Condition parse(String text, Map<String, Type> form, @Nullable Map<String, Type> row) {
        if (!text.startsWith("=") || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a condition starts with = and is at most " + LONGEST + " characters long");
        }
        var parser = new ConditionParser(text.substring(1), form, row);
        Condition.Term term = parser.either();
        parser.tokens.expect("");
        return new Condition(truth(term));
    }

    private Condition.Term either() {
        return joined("or", true, this::both);
    }

    private Condition.Term both() {
        return joined("and", false, this::comparison);
    }

    private Condition.Term joined(String word, boolean deciding, Supplier<Condition.Term> part) {
        Condition.Term first = part.get();
        if (!word.equals(tokens.peek())) {
            return first;
        }
        var terms = new ArrayList<>(List.of(truth(first)));
        while (tokens.accept(word)) {
            terms.add(truth(part.get()));
        }
        return new Condition.Joined(deciding, List.copyOf(terms));
    }

    private Condition.Term comparison() {
        Condition.Term left = operand();
        if (tokens.accept("in")) {
            return among(left);
        }
        String operator = tokens.peek();
        if (!COMPARISONS.contains(operator)) {
            return left;
        }
        tokens.accept(operator);
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
        tokens.expect("(");
        do {
            if (!(operand() instanceof Condition.Literal literal) || literal.type() != left.type()) {
                throw new IllegalArgumentException("after 'in' stand values of the field's own type, in parentheses");
            }
            literals.add(literal);
        } while (tokens.accept(","));
        tokens.expect(")");
        return new Condition.AmongThese(left, List.copyOf(literals));
    }

    private Condition.Term operand() {
        String token = tokens.take();
        if (token.equals("(")) {
            Condition.Term inner = either();
            tokens.expect(")");
            // in parentheses not() is a value, no longer the negation of the whole test
            return inner instanceof Condition.Not ? new Condition.Joined(false, List.of(inner)) : inner;
        }
        if (token.equals("not") && tokens.accept("(")) {
            Condition.Term inner = truth(either());
            tokens.expect(")");
            return new Condition.Not(inner);
        }
        if (token.matches("list\\s+contains") && tokens.accept("(")) {
            return contains();
        }
        return literalOrAnswer(token);
    }

    private Condition.Term contains() {
        Condition.Term list = operand();
        tokens.expect(",");
        Condition.Term element = operand();
        tokens.expect(")");
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
}
