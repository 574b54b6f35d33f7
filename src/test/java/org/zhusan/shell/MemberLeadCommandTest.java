package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;

/** How a group gets its lead on a server of one's own. */
@IntegrationTest
class MemberLeadCommandTest {
    @Autowired
    Members members;

    @Autowired
    Teams teams;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void aMemberLeadsTheirGroupAndThenNoLonger() {
        String login = "lead-" + UUID.randomUUID();
        String hash = members.passwordHash("aigerim").orElseThrow();
        Member lead = members.join(login, "Invented lead", "guardianship", "KAR", Locale.ENGLISH, hash, true);
        assertThat(teams.leads(lead)).isFalse();

        assertThat(MemberLeadCommand.appoint(List.of(login), members, teams, out))
                .isZero();
        assertThat(teams.leads(lead)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("leads guardianship:KAR");

        assertThat(MemberLeadCommand.appoint(List.of(login, "no"), members, teams, out))
                .isZero();
        assertThat(teams.leads(lead)).isFalse();
    }

    @Test
    void nobodyLeadsWhoDoesNotWorkHere() {
        assertThat(MemberLeadCommand.appoint(List.of("nobody-here"), members, teams, out))
                .isEqualTo(1);
    }

    @Test
    void aWordTooMuchIsNotGuessedAt() {
        assertThat(new MemberLeadCommand().run()).isEqualTo(2);
        assertThat(new MemberLeadCommand().run("asel", "maybe")).isEqualTo(2);
    }
}
