package org.zhusan.shell;

import java.util.Locale;

/** Which form of a noun a number asks for (Unicode CLDR plural rules for whole numbers in our three languages). */
final class Plural {
    private Plural() {}

    /** @return {@code one}, {@code few} or {@code many}; a Kazakh noun stays the same after any number */
    static String of(Locale locale, long number) {
        return switch (locale.getLanguage()) {
            case "ru" -> russian(number % 10, number % 100);
            case "kk" -> "many";
            default -> number == 1 ? "one" : "many";
        };
    }

    private static String russian(long lastDigit, long lastTwo) {
        if (lastDigit == 1 && lastTwo != 11) {
            return "one";
        }
        return lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }
}
