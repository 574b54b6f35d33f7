package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;

@CaseFileTest
class PersonNameTest {
    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @CsvSource({
        "Ойданбекова Әсем Ғабитқызы, Әсем",
        "Выдумкина Зоя Фёдоровна, Зоя",
        "المتخيل عبد الرحمن, عبد",
        "Айша, Айша",
        "D'Inventée-Özgür Gülşen, Gülşen",
        "王 小明, 小明"
    })
    void namesOfEveryScriptKeepTheirLetters(String name, String first) {
        assertThat(new PersonName(name).full()).isEqualTo(name);
        assertThat(new PersonName(name).first()).isEqualTo(first);
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(new PersonName("  Выдумкина\u00A0 Зоя\tФе\u0308доровна ").full())
                .isEqualTo("Выдумкина Зоя Фёдоровна");
        assertThat(new PersonName("U\u0308mit").full()).isEqualTo("\u00DCmit");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202E, 0x202A, 0x2066, 0x2069, 0x200F, 0x061C, 0x200B, 0xFEFF, 0x00AD, 0x0000, 0x0007, 0x007F, 0x0085,
                0x2028, 0xE000, 0xE0041
            })
    void charactersThatHideAreRefused(int character) {
        assertThatThrownBy(() -> new PersonName("Зоя" + Character.toString(character) + "Я"))
                .hasMessage("casefile.nameHidden");
    }

    @Test
    void aLoneHalfOfACharacterIsRefused() {
        assertThatThrownBy(() -> new PersonName("Зоя\uD800")).hasMessage("casefile.nameHidden");
    }

    @Test
    void aNameHasAtLeastALetterAndAtMostTwoHundredCharacters() {
        assertThatThrownBy(() -> new PersonName(" \u00A0\t")).hasMessage("casefile.nameMissing");
        assertThatThrownBy(() -> new PersonName("- 12")).hasMessage("casefile.nameWithoutLetter");
        assertThatThrownBy(() -> new PersonName("а".repeat(201))).hasMessage("casefile.nameTooLong");
        assertThat(new PersonName("а".repeat(200)).full()).hasSize(200);
    }

    @Test
    void fourSpellingsComeBackFromTheFileAsTheyWentIn() {
        var given = new People.NewPerson(
                People.Role.ADULT,
                People.Sex.FEMALE,
                LocalDate.parse("1991-12-31"),
                "Ойданқызы Әйгерім Ұлықпанқызы",
                "Выдуманная Айгерим Улукпановна",
                "Invented Aigerim",
                "متخيلة عائشة",
                "ar",
                false,
                false,
                People.FoundIn.PRISON,
                null,
                "AKT");

        String number = people.register(given, IMPORT);

        assertThat(records.latest(number, "registration", CONSUL, "test")
                        .orElseThrow()
                        .answers())
                .containsEntry("kazakhName", given.kazakhName())
                .containsEntry("russianName", given.russianName())
                .containsEntry("originalScript", given.originalScript())
                .containsEntry("kazakhFirstName", "Әйгерім")
                .containsEntry("regionWish", "AKT");
    }

    @Test
    void aRefusedNameLeavesNoTrace() {
        var bad = Family.woman("Зоя\u202E", LocalDate.parse("1991-12-31"));
        int before = count();
        assertThatThrownBy(() -> people.register(bad, IMPORT)).isInstanceOf(NameRefused.class);
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return sql.sql("SELECT (SELECT count(*) FROM zhusan.person) + (SELECT count(*) FROM zhusan_keys.key_set)")
                .query(Integer.class)
                .single();
    }
}
