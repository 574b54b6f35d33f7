package org.zhusan.roster;

/** Characters that have no place in a roster. */
class Characters {
    private Characters() {}

    /** Control, format (bidirectional overrides, zero-width), line separators, private, lone surrogates, unassigned. */
    static boolean changesReading(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
