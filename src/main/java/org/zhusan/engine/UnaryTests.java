package org.zhusan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL a cell may hold, read by hand: values, comparisons, intervals, lists of them, {@code not(...)}. Everything else FEEL has, its functions,
 * patterns and loops, is outside this grammar and so cannot run.
 */
final class UnaryTests {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"[^\"\\\\\\p{Cntrl}]{0,100}\")|(-?\\d{1,12}(?:\\.\\d{1,6})?)(?!\\w|\\.(?!\\.))|(true|false|null)(?!\\w)"
                    + "|(not)(?=\\s*\\()|([A-Za-z]\\w{0,39})|(<=|>=|<|>)|(\\.\\.)|([\\[\\](),-]))");
    private static final int LONGEST = 1_000;

    private final List<String> tokens;
    private final Set<String> inputs;
    private int at;

    private UnaryTests(List<String> tokens, Set<String> inputs) {
        this.tokens = tokens;
        this.inputs = inputs;
    }

    /** @param inputs names of the table's inputs, which a cell may compare with */
    static boolean allowed(String cell, Set<String> inputs) {
        List<String> tokens = tokens(cell);
        if (tokens == null) {
            return false;
        }
        if (tokens.isEmpty() || tokens.equals(List.of("-"))) {
            return true;
        }
        var tests = new UnaryTests(tokens, inputs);
        return tests.whole() && tests.at == tokens.size();
    }

    /** One value and nothing else. */
    static boolean isLiteral(String cell) {
        List<String> tokens = tokens(cell);
        return tokens != null && tokens.size() == 1 && literal(tokens.get(0));
    }

    /** Values separated by commas. */
    static boolean areLiterals(String cell) {
        List<String> tokens = tokens(cell);
        if (tokens == null || tokens.size() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (i % 2 == 0 ? !literal(tokens.get(i)) : !tokens.get(i).equals(",")) {
                return false;
            }
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable List<String> tokens(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(cell);
        int end = 0;
        while (end < cell.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().trim());
            end = matcher.end();
        }
        return cell.substring(end).isBlank() ? tokens : null;
    }

    private boolean whole() {
        if (!take("not")) {
            return list();
        }
        return take("(") && list() && take(")");
    }

    private boolean list() {
        do {
            if (!test()) {
                return false;
            }
        } while (take(","));
        return true;
    }

    private boolean test() {
        if (take("[") || take("(")) {
            return operand() && take("..") && operand() && (take("]") || take(")"));
        }
        if (take("<") || take("<=") || take(">") || take(">=")) {
            return operand();
        }
        return operand();
    }

    private boolean operand() {
        if (at < tokens.size() && (literal(tokens.get(at)) || inputs.contains(tokens.get(at)))) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean literal(String token) {
        return token.startsWith("\"") || token.matches("-?\\d.*") || token.matches("true|false|null");
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}
