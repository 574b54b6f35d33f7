package org.zhusan.casefile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name as papers write it: surname, given name, patronymic. Kept in Unicode's composed form so that what looks the same is the same, and without
 * characters that cannot be seen or turn the reading direction, which would let one name pass for another.
 */
public record PersonName(String full) {
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    /** @throws NameRefused with a sentence saying what is wrong */
    public PersonName {
        full = SPACES.matcher(Normalizer.normalize(full, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (full.isEmpty()) {
            throw new NameRefused("casefile.nameMissing");
        }
        if (full.length() > LONGEST) {
            throw new NameRefused("casefile.nameTooLong", LONGEST);
        }
        if (full.codePoints().anyMatch(PersonName::unseen)) {
            throw new NameRefused("casefile.nameHidden");
        }
        if (full.codePoints().noneMatch(Character::isLetter)) {
            throw new NameRefused("casefile.nameWithoutLetter");
        }
    }

    /** The second word, which is the given name; the only word where there is one. */
    public String first() {
        String[] words = full.split(" ");
        return words.length == 1 ? words[0] : words[1];
    }

    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
