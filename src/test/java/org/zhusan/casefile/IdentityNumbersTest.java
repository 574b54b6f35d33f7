package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.IMPORT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.Refusal;
import org.zhusan.audit.KeyHome;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;

@CaseFileTest
class IdentityNumbersTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final String HERS = "900517499004";

    @Autowired
    IdentityNumbers numbers;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private String woman;

    @BeforeEach
    void aWomanWithoutNumber() {
        sql.sql("DELETE FROM zhusan.identity_number").update();
        woman = people.register(Family.woman("Мәриям", BORN), IMPORT);
    }

    @Test
    void aNumberThatFitsIsBorneOnceAndAgainChangesNothing() {
        assertThat(numbers.bears(woman)).isFalse();
        numbers.check(woman, HERS);
        assertThat(numbers.bears(woman)).as("a check keeps nothing").isFalse();

        numbers.bear(woman, HERS);
        numbers.bear(woman, HERS);

        assertThat(numbers.bears(woman)).isTrue();
        numbers.check(woman, HERS);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-17, FEMALE, 900517499004",
        "1990-05-17, FEMALE, 900517499509", // the first pass leaves 10
        "1990-05-17, MALE,   900517399008",
        "2014-02-28, FEMALE, 140228699006",
        "2014-02-28, MALE,   140228599014", // the first pass leaves 10
        "2000-01-01, MALE,   000101599107", // the first pass leaves 10
        "1899-12-31, FEMALE, 991231299006",
        "1999-12-31, FEMALE, 991231499009"
    })
    void centurySexAndBothPassesOfTheCheckDigit(LocalDate bornOn, Sex sex, String number) {
        assertThat(IdentityNumber.of(number, bornOn, sex).digits()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90051749900", "9005174990040", "90051749900x", " 900517499004", "٩٠٠٥١٧٤٩٩٠٠٤"})
    void twelveDigitsAndNothingElse(String number) {
        refused(() -> numbers.bear(woman, number), "casefile.iinTwelveDigits");
    }

    @Test
    void theDayOfBirthIsReadFromTheFile() {
        refused(() -> numbers.bear(woman, "900518499004"), "casefile.iinBirthDate");
        refused(() -> numbers.bear(woman, "170590499004"), "casefile.iinBirthDate");
    }

    @Test
    void whereTheRegistryWroteAnotherDayThatDayCounts() {
        var child = people.register(Family.child("Тимур", LocalDate.of(2014, 3, 1)), IMPORT);

        refused(() -> numbers.bear(child, "140228599002"), "casefile.iinBirthDate");
        numbers.bear(child, "140228599002", LocalDate.of(2014, 2, 28));

        assertThat(numbers.bears(child)).isTrue();
    }

    @Test
    void theSeventhDigitSaysCenturyAndSex() {
        refused(() -> numbers.bear(woman, "900517399008"), "casefile.iinCenturyAndSex");
        refused(() -> numbers.bear(woman, "900517699002"), "casefile.iinCenturyAndSex");
        var boy = people.register(Family.child("Арман", LocalDate.of(2014, 2, 28)), IMPORT);
        refused(() -> numbers.bear(boy, "140228699006"), "casefile.iinCenturyAndSex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900517499003", "900517490904", "900517499040"})
    void aMistypedOrExchangedDigitIsFound(String number) {
        refused(() -> numbers.bear(woman, number), "casefile.iinCheckDigit");
    }

    @Test
    void noDigitMakesANumberOfASerialThatLeavesTenTwice() {
        LocalDate day = LocalDate.of(2014, 2, 28);

        assertThat(IdentityNumber.invented(day, Sex.MALE, 9904)).isEmpty();
        for (int last = 0; last < 10; last++) {
            String number = "14022859904" + last;
            refused(() -> IdentityNumber.of(number, day, Sex.MALE), "casefile.iinCheckDigit");
        }
        assertThat(IdentityNumber.invented(day, Sex.MALE, 9901))
                .hasValueSatisfying(it -> assertThat(it.digits()).isEqualTo("140228599014"));
    }

    @Test
    void inventedPeopleHaveNumbersNoRegistryGives() {
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.invented(BORN, Sex.FEMALE, 9899));
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.invented(BORN, Sex.FEMALE, 10000));
        assertThat(new IdentityNumber(HERS)).asString().doesNotContain("9005");
    }

    @Test
    void oneNumberInTwoFilesIsReportedAsAPossibleDouble() {
        var sameDay = people.register(Family.woman("Бота", BORN), IMPORT);
        numbers.bear(woman, HERS);

        refused(() -> numbers.check(sameDay, HERS), "casefile.iinTaken");
        refused(() -> numbers.bear(sameDay, HERS), "casefile.iinTaken");
        assertThat(numbers.bears(sameDay)).isFalse();
    }

    @Test
    void nobodyBearsTwo() {
        numbers.bear(woman, HERS);

        refused(() -> numbers.bear(woman, "900517499509"), "casefile.iinAnother");
        refused(() -> numbers.check(woman, "900517499509"), "casefile.iinAnother");
        numbers.check(woman, HERS);
    }

    @Test
    void nobodyUnknownBearsOne() {
        refused(() -> numbers.bear("ZH-P-999999", HERS), "casefile.unknownPerson");
    }

    @Test
    void theDatabaseDoesNotTellTheNumberAndKeepsItUniqueByItself() {
        numbers.bear(woman, HERS);
        byte[] digest = sql.sql("SELECT digest FROM zhusan.identity_number")
                .query(byte[].class)
                .single();

        assertThat(new String(digest, StandardCharsets.ISO_8859_1)).doesNotContain("900517");
        var other = people.register(Family.person(Role.ADULT, Sex.FEMALE, "Бота", BORN, false, false), IMPORT);
        assertThatThrownBy(() -> sql.sql("INSERT INTO zhusan.identity_number VALUES (:person, :digest, now())")
                        .param("person", other)
                        .param("digest", digest)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aServerWithoutTheKeyOfItsNumbersFindsNoDoublesAndSaysSo() throws Exception {
        numbers.bear(woman, HERS);
        var elsewhere = new SqlIdentityNumbers(sql, people, KeyHome.in(folder), clock);

        assertThatThrownBy(() -> elsewhere.check(woman, HERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Put back the key");
        assertThatCode(() -> numbers.check(woman, HERS)).doesNotThrowAnyException();
    }

    @Test
    void ofManyInventedNumbersOfOneDayNoneIsGivenTwice() {
        List<String> given = java.util.stream.IntStream.rangeClosed(IdentityNumber.INVENTED, 9999)
                .mapToObj(it -> IdentityNumber.invented(BORN, Sex.FEMALE, it))
                .flatMap(java.util.Optional::stream)
                .map(IdentityNumber::digits)
                .toList();

        assertThat(given).hasSizeGreaterThan(80).doesNotHaveDuplicates().allMatch(it -> it.matches("9005174[0-9]{5}"));
        given.forEach(it -> IdentityNumber.of(it, BORN, Sex.FEMALE));
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.key())
                .isEqualTo(key));
    }
}
