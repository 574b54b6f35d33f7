package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;

@CaseFileTest
class MembersTest {
    private static final String HASH = "$argon2id$v=19$m=16384,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

    @Autowired
    Members members;

    @Autowired
    JdbcClient sql;

    @Test
    void whoJoinsIsFoundByIdAndByLoginHoweverItIsTyped() {
        Member joined = members.join(
                "Guardian.Kar", "Ойдан Қызметкер", "guardianship", "KAR", Locale.forLanguageTag("kk"), HASH, true);

        assertThat(joined.id()).matches("ZH-U-\\d{6}");
        assertThat(joined.agency()).isEqualTo("guardianship");
        assertThat(joined.candidateGroup()).isEqualTo("guardianship:KAR");
        assertThat(members.find(joined.id())).contains(joined);
        assertThat(members.byLogin(" GUARDIAN.kar ")).contains(joined);
        assertThat(members.passwordHash("guardian.kar")).contains(HASH);
        assertThat(members.byLogin("nobody")).isEmpty();
        assertThat(members.all()).contains(joined);
    }

    @Test
    void aMemberChoosesALanguageWeSpeak() {
        Member joined = members.join("linguist", "x", "mfa-desk", null, Locale.ENGLISH, HASH, false);
        members.chooseLanguage(joined.id(), Locale.forLanguageTag("ru-KZ"));
        assertThat(members.find(joined.id()).orElseThrow().locale().getLanguage())
                .isEqualTo("ru");
        members.chooseLanguage(joined.id(), Locale.JAPANESE);
        assertThat(members.find(joined.id()).orElseThrow().locale().getLanguage())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "guardianship, , agency.regionMissing",
        "guardianship, XYZ, agency.unknownRegion",
        "mfa-desk, KAR, agency.regionTooMuch",
        "rc-social, TUR, agency.noCentre",
        "boss, , agency.unknownFunction",
        "system, , agency.unknownFunction"
    })
    void whoDoesNotFitTheMatrixDoesNotJoin(String function, String region, String refusal) {
        assertThatThrownBy(() -> members.join("unfit", "x", function, region, Locale.ENGLISH, HASH, false))
                .isInstanceOf(UnfitMember.class)
                .hasMessage(refusal);
        assertThat(members.byLogin("unfit")).isEmpty();
    }

    @Test
    void aLoginIsTakenOnce() {
        members.join("taken", "x", "mfa-desk", null, Locale.ENGLISH, HASH, false);
        assertThatThrownBy(() -> members.join("TAKEN", "y", "mfa-desk", null, Locale.ENGLISH, HASH, false))
                .isInstanceOf(UnfitMember.class)
                .hasMessage("agency.loginTaken");
    }

    @Test
    void nothingButAnArgon2idHashIsStored() {
        assertThatThrownBy(() -> members.join("plain", "x", "mfa-desk", null, Locale.ENGLISH, "letmein", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO zhusan.member (id, login, display_name, function, agency, language, password_hash, "
                                        + "demonstration, joined_at) VALUES ('ZH-U-999999', 'plain', 'x', 'mfa-desk', 'mfa', 'en', 'letmein', "
                                        + "false, '2019-01-01')")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
