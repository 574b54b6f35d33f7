package org.zhusan.kinship;

import java.security.SecureRandom;

/**
 * What stands on the label instead of a name: seven random characters and one that checks them, {@code 7KXM-P3WA}. Nothing can be told from it, and no two that differ
 * in one character or in the order of two are both right.
 */
final class SampleCode {
    /** Without what is misread on a label: 0 and O, 1 and I and L, U and V. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM = 7;
    private static final int HALF = 4;
    /** The prime next above the number of symbols: with a weight per place it finds every slip of one character and every exchange of two. */
    private static final int PRIME = 31;

    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private SampleCode() {}

    static String fresh() {
        var code = new StringBuilder();
        int check;
        do {
            code.setLength(0);
            for (int i = 0; i < RANDOM; i++) {
                code.append(SYMBOLS.charAt(RANDOMNESS.nextInt(SYMBOLS.length())));
            }
            check = check(code);
        } while (check == SYMBOLS.length());
        code.append(SYMBOLS.charAt(check));
        return code.insert(HALF, '-').toString();
    }

    /** Whether it can have been read rightly. */
    static boolean fits(String code) {
        String plain = code.replace("-", "");
        return plain.length() == RANDOM + 1
                && plain.chars().allMatch(it -> SYMBOLS.indexOf(it) >= 0)
                && SYMBOLS.indexOf(plain.charAt(RANDOM)) == check(plain.substring(0, RANDOM));
    }

    private static int check(CharSequence random) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum += (i + 2) * SYMBOLS.indexOf(random.charAt(i));
        }
        return sum % PRIME;
    }
}
