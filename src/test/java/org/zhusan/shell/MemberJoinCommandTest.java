package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Members;

/** How the first people come to a server of one's own, where there are no demonstration accounts. */
@IntegrationTest
class MemberJoinCommandTest {
    @Autowired
    Members members;

    @Autowired
    MessageSource messages;

    @Autowired
    ArgonPasswords passwords;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final String login = "new-" + UUID.randomUUID();

    @Test
    void whoJoinsCanSignIn() {
        assertThat(join(login, "Invented Guardian", "guardianship", "KAR")).isZero();

        assertThat(members.byLogin(login))
                .hasValueSatisfying(it -> assertThat(it.candidateGroup()).isEqualTo("guardianship:KAR"));
        assertThat(passwords.matches(
                        "a walk on the steppe", members.passwordHash(login).orElseThrow()))
                .isTrue();
        assertThat(said()).contains("can sign in as guardianship:KAR").doesNotContain("a walk on the steppe");
    }

    @Test
    void nobodyJoinsTwice() {
        join(login, "Invented Officer", "mfa-desk");
        assertThat(join(login, "Invented Other", "mfa-desk")).isEqualTo(1);
        assertThat(said()).contains("works here already");
    }

    @Test
    void aFunctionNobodyKnowsAndAMissingRegionAreRefusedInWords() {
        assertThat(join(login, "Invented Officer", "astronaut")).isEqualTo(1);
        assertThat(join(login, "Invented Officer", "guardianship")).isEqualTo(1);
        assertThat(members.byLogin(login)).isEmpty();
        assertThat(said()).doesNotContain("agency.").doesNotContain("Exception");
    }

    @Test
    void aPasswordMustBeLongEnough() {
        assertThat(MemberJoinCommand.password(typed("short\n"), out)).isNull();
        assertThat(MemberJoinCommand.password(typed(""), out)).isNull();
        assertThat(MemberJoinCommand.password(typed("long enough\n"), out)).isEqualTo("long enough");
        assertThat(said()).contains("8 to 256 characters");
    }

    private int join(String... words) {
        return MemberJoinCommand.join(List.of(words), "a walk on the steppe", members, messages, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream typed(String line) {
        return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    }
}
