package org.zhusan.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * Reads every expression with the engine's own parser and lets pass only the few shapes a model needs. Each method returns what is wrong, or nothing.
 */
final class ExpressionCheck {
    private static final int LONGEST = 300;
    private static final int DEEPEST = 12;
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z]\\w*)\\.([A-Za-z]\\w*)");
    private static final Pattern REGION = Pattern.compile("[A-Z]{3}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]*(:[A-Z]{3})?");
    private static final Pattern REGIONAL_GROUP = Pattern.compile("[a-z][a-z0-9-]*:\\$\\{([A-Za-z]\\w*)}");
    private static final Set<AstBinary.Operator> LOGIC = Set.of(AstBinary.AND, AstBinary.OR);
    private static final Set<AstBinary.Operator> EQUALITY = Set.of(AstBinary.EQ, AstBinary.NE);
    private static final Set<AstBinary.Operator> ORDER = Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);

    private final ProcessFacts facts;
    private final Catalogue catalogue;

    ExpressionCheck(ProcessFacts facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    private static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1;

        NotAllowed(String reason) {
            super(reason);
        }
    }

    private interface Reading {
        void check() throws NotAllowed;
    }

    private static Optional<String> read(Reading reading) {
        try {
            reading.check();
            return Optional.empty();
        } catch (NotAllowed refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    static boolean mayEvaluate(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** A boolean fact, or comparisons of facts joined by and, or, not. */
    Optional<String> condition(String text) {
        return read(() -> condition(tree(text), 0));
    }

    /** {@code ${phase.step}} of the catalogue. */
    Optional<String> step(String text) {
        return read(() -> {
            if (!catalogue.steps().contains(member(text))) {
                throw new NotAllowed("no step is called " + text + "; the phases offer " + catalogue.steps());
            }
        });
    }

    /** {@code ${people.adults}} of the catalogue. */
    Optional<String> collection(String text) {
        return read(() -> {
            String member = member(text);
            if (!member.startsWith("people.")
                    || !catalogue.collections().contains(member.substring("people.".length()))) {
                throw new NotAllowed(
                        "no collection of people is called " + text + "; there are " + catalogue.collections());
            }
        });
    }

    /** The case's own number, or the person of a multi-instance. */
    Optional<String> businessKey(String text, boolean perPerson) {
        Set<String> known =
                Set.of("${case.number}", "#{execution.processBusinessKey}", "${execution.processBusinessKey}");
        boolean fits = perPerson ? text.equals("${person}") : known.contains(text);
        return fits
                ? Optional.empty()
                : Optional.of("the business key is ${case.number}, or ${person} in a multi-instance, not " + text);
    }

    /** A moment: a declared date. */
    Optional<String> date(String text) {
        return read(() -> {
            Node node = tree(text);
            if (!(node instanceof AstIdentifier name) || fact(name).type() != Fact.Type.DATE) {
                throw new NotAllowed("a moment is a duration such as P5D or a declared date, not " + text);
            }
        });
    }

    /** Function codes, separated by commas, regional ones as {@code code:MAN} or {@code code:${placeRegion}}. */
    Optional<String> groups(String text) {
        return read(() -> {
            for (String group : text.split(",", -1)) {
                group(group.trim());
            }
        });
    }

    private void group(String group) throws NotAllowed {
        var regional = REGIONAL_GROUP.matcher(group);
        if (!regional.matches()) {
            if (!GROUP.matcher(group).matches()) {
                throw new NotAllowed(
                        "a candidate group is a function code such as mfa-desk or guardianship:${placeRegion}");
            }
            return;
        }
        Fact region = declared(regional.group(1));
        if (region.type() != Fact.Type.CODE
                || !region.options().stream()
                        .allMatch(code -> REGION.matcher(code).matches())) {
            throw new NotAllowed(region.name() + " is not a region: a code whose options are three capitals each");
        }
    }

    private static Node tree(String text) throws NotAllowed {
        if (text.length() > LONGEST) {
            throw new NotAllowed("an expression has at most " + LONGEST + " characters");
        }
        try {
            Node root = new Builder().build(text).getRoot();
            if (root instanceof AstEval eval && !eval.isDeferred()) {
                return eval.getChild(0);
            }
        } catch (TreeBuilderException notAnExpression) {
            throw new NotAllowed("is not an expression: " + text);
        }
        throw new NotAllowed("an expression is written ${...}, with nothing around it: " + text);
    }

    private static String member(String text) throws NotAllowed {
        Node node = tree(text);
        var matcher = MEMBER.matcher(text.substring(2, text.length() - 1).trim());
        if (!(node instanceof AstDot) || !matcher.matches()) {
            throw new NotAllowed("expected a catalogued name such as ${consent.releaseSeat}, not " + text);
        }
        return matcher.group(1) + "." + matcher.group(2);
    }

    private void condition(Node node, int depth) throws NotAllowed {
        if (depth > DEEPEST) {
            throw new NotAllowed("a condition this deep is not readable aloud");
        }
        if (node instanceof AstNested nested) {
            condition(nested.getChild(0), depth + 1);
        } else if (node instanceof AstUnary not && not.getOperator() == AstUnary.NOT) {
            condition(not.getChild(0), depth + 1);
        } else if (node instanceof AstBinary logic && LOGIC.contains(logic.getOperator())) {
            condition(logic.getChild(0), depth + 1);
            condition(logic.getChild(1), depth + 1);
        } else if (node instanceof AstBinary comparison) {
            comparison(comparison);
        } else if (!(node instanceof AstIdentifier name) || fact(name).type() != Fact.Type.BOOLEAN) {
            throw new NotAllowed("a condition is a boolean fact or a comparison of facts, not " + node);
        }
    }

    private void comparison(AstBinary comparison) throws NotAllowed {
        Fact left = operand(comparison.getChild(0));
        Fact right = operand(comparison.getChild(1));
        Fact fact = left != null ? left : right;
        if (fact == null) {
            throw new NotAllowed("a comparison needs a fact");
        }
        boolean ordered = fact.type() == Fact.Type.INTEGER || fact.type() == Fact.Type.DATE;
        if (!EQUALITY.contains(comparison.getOperator()) && !(ordered && ORDER.contains(comparison.getOperator()))) {
            throw new NotAllowed(fact.name() + " cannot be compared with " + comparison.getOperator());
        }
        if (left != null && right != null) {
            if (left.type() != right.type()) {
                throw new NotAllowed(left.name() + " and " + right.name() + " are of different types");
            }
        } else {
            literal(fact, left == null ? comparison.getChild(0) : comparison.getChild(1));
        }
    }

    private @Nullable Fact operand(Node node) throws NotAllowed {
        return node instanceof AstIdentifier name ? fact(name) : null;
    }

    private static void literal(Fact fact, Node node) throws NotAllowed {
        boolean fits =
                switch (fact.type()) {
                    case BOOLEAN -> node instanceof AstBoolean;
                    case INTEGER -> node instanceof AstNumber;
                    case CODE, ID -> node instanceof AstString;
                    case DATE -> false;
                };
        if (!fits) {
            throw new NotAllowed(fact.name() + " is compared with a value of another type");
        }
        if (fact.type() == Fact.Type.CODE && node instanceof AstString code) {
            Object value = code.eval(null, null);
            if (!fact.options().contains(String.valueOf(value))) {
                throw new NotAllowed(fact.name() + " is never '" + value + "'; it can be " + fact.options());
            }
        }
    }

    private Fact fact(AstIdentifier name) throws NotAllowed {
        return declared(name.getName());
    }

    private Fact declared(String name) throws NotAllowed {
        if (!facts.declares(name)) {
            throw new NotAllowed("the fact " + name + " is not declared beside the model");
        }
        return facts.get(name);
    }
}
