package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;

/** OWASP ASVS 5.0: 6.2 (passwords), 6.3 (sign-in), 7.2 to 7.4 (sessions). */
@IntegrationTest
class SignInTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String PASSWORD = "a long way over the steppe";

    @LocalServerPort
    private int port;

    @Autowired
    private Members members;

    @Autowired
    private ArgonPasswords passwords;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcClient sql;

    private String login;
    private Member member;

    @BeforeEach
    void someoneWorksHere() {
        login = "worker" + NEXT.incrementAndGet();
        member = members.join(login, "Worker", "mfa-consular", null, Locale.ENGLISH, passwords.encode(PASSWORD), true);
        throttle.forget();
    }

    @Test
    void theRightPasswordOpensTheDoorAndTheSessionGetsANewName() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        String before = visitor.session();
        HttpResponse<String> answer = visitor.post("/sign-in", Map.of("login", login, "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownLoginAWrongPasswordAndADeactivatedMemberGetTheSameAnswer() {
        sql.sql("UPDATE zhusan.member SET active = false WHERE id = :id")
                .param("id", member.id())
                .update();
        members.join(login + "x", "Other", "mfa-consular", null, Locale.ENGLISH, passwords.encode(PASSWORD), true);
        HttpResponse<String> deactivated = tryFrom(new Visitor(port), login, PASSWORD);
        HttpResponse<String> unknown = tryFrom(new Visitor(port), "nobody.here", PASSWORD);
        HttpResponse<String> wrong = tryFrom(new Visitor(port), login + "x", "not this one");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(deactivated.statusCode()).isEqualTo(401);
        assertThat(sentences(unknown)).isEqualTo(sentences(wrong));
        assertThat(sentences(unknown)).isEqualTo(sentences(deactivated));
    }

    @Test
    void guessingSlowsDownAndSaysSo() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = null;
        for (int i = 0; i < 5; i++) {
            answer = tryFrom(visitor, login, "guess " + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many tries");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() {
        Visitor visitor = new Visitor(port);
        tryFrom(visitor, login, PASSWORD);
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(200);
        sql.sql("UPDATE zhusan.member SET active = false WHERE id = :id")
                .param("id", member.id())
                .update();
        HttpResponse<String> answer = visitor.get("/tasks");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Visitor visitor = new Visitor(port);
        tryFrom(visitor, login, PASSWORD);
        visitor.get("/tasks");
        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void aHugePasswordIsRefusedWithoutHashingIt() {
        assertThat(tryFrom(new Visitor(port), login, "x".repeat(100_000)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLanguageChosenBeforeSigningInBecomesTheMembers() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/language", Map.of("language", "kk", "back", "/sign-in"));
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("login", login, "password", PASSWORD));
        assertThat(members.find(member.id()).orElseThrow().locale().getLanguage())
                .isEqualTo("kk");
        assertThat(visitor.get("/tasks").body()).contains("<html lang=\"kk\">", "Тапсырмалар");
    }

    @Test
    void theCookieIsForThisHostAlone() {
        HttpResponse<String> answer = new Visitor(port).get("/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("zhusan=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static HttpResponse<String> tryFrom(Visitor visitor, String login, String password) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", Map.of("login", login, "password", password));
    }

    /** Without the token and what was typed. */
    private static String sentences(HttpResponse<String> page) {
        return page.body().replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", "");
    }
}
