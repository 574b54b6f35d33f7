package org.zhusan.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhusan.casefile.People.Sex;

/**
 * An individual identification number of Kazakhstan: day of birth (YYMMDD), century and sex, a serial of four digits, a check digit. Source: the rules for forming
 * the number (public); a number whose check digit would be 10 twice is never given.
 */
public record IdentityNumber(String digits) {
    /** Serials no registry here gives out: numbers of invented people. */
    public static final int INVENTED = 9900;

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuMMdd");
    private static final int[] FIRST_PASS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_PASS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    /**
     * @throws IdentityNumberRefused naming the digits that do not fit
     */
    static IdentityNumber of(String written, LocalDate bornOn, Sex sex) {
        if (!TWELVE_DIGITS.matcher(written).matches()) {
            throw new IdentityNumberRefused("casefile.iinTwelveDigits");
        }
        if (!written.startsWith(BIRTH.format(bornOn))) {
            throw new IdentityNumberRefused("casefile.iinBirthDate");
        }
        if (written.charAt(6) - '0' != centuryAndSex(bornOn, sex)) {
            throw new IdentityNumberRefused("casefile.iinCenturyAndSex");
        }
        if (checkDigit(written) != written.charAt(11) - '0') {
            throw new IdentityNumberRefused("casefile.iinCheckDigit");
        }
        return new IdentityNumber(written);
    }

    /**
     * A number for someone who does not exist.
     *
     * @param serial from {@link #INVENTED} to 9999
     * @return empty where this serial has no check digit on this day
     */
    public static Optional<IdentityNumber> invented(LocalDate bornOn, Sex sex, int serial) {
        if (serial < INVENTED || serial > 9999) {
            throw new IllegalArgumentException("not a serial for invented people: " + serial);
        }
        String eleven = BIRTH.format(bornOn) + centuryAndSex(bornOn, sex) + serial;
        int check = checkDigit(eleven);
        return check > 9 ? Optional.empty() : Optional.of(new IdentityNumber(eleven + check));
    }

    /** 1 and 2 for the nineteenth century, 3 and 4 for the twentieth, 5 and 6 for the twenty-first; odd for men. */
    private static int centuryAndSex(LocalDate bornOn, Sex sex) {
        int century = bornOn.getYear() / 100 - 18;
        return 2 * century + (sex == Sex.MALE ? 1 : 2);
    }

    private static int checkDigit(String digits) {
        int first = weighed(digits, FIRST_PASS);
        return first < 10 ? first : weighed(digits, SECOND_PASS);
    }

    private static int weighed(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    /** A number is not for logs. */
    @Override
    public String toString() {
        return "an identification number";
    }
}
