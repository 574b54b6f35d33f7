package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;

/** What holds on every route there is, those of later rooms included (MUST M2, M11, M17). */
@IntegrationTest
class RoutesTest {
    private static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/refused", "/language", "/error");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Cast cast;

    @Test
    void everyPageAsksToSignInFirst() {
        Visitor stranger = new Visitor(port);
        for (String path : routes(RequestMethod.GET)) {
            if (!OPEN.contains(path)) {
                HttpResponse<String> answer = stranger.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/sign-in");
            }
        }
    }

    @Test
    void noPostWorksWithoutItsToken() {
        Visitor officer = new Visitor(port).signIn("aigerim");
        Set<String> posts = routes(RequestMethod.POST);
        assertThat(posts).contains("/language", "/tasks/x/completion");
        posts.add("/sign-out");
        for (String path : posts) {
            assertThat(officer.postWithoutToken(path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(officer.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheSameFences() {
        Visitor officer = new Visitor(port).signIn("aigerim");
        Set<String> paths = routes(RequestMethod.GET);
        paths.addAll(List.of("/sign-in", "/no-such-page", "/assets/none.js", "/tasks?filter=%ff"));
        for (String path : paths) {
            HttpResponse<String> answer = officer.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/app/welcome/default/",
                "/camunda/api/admin/setup/default/user/create",
                "/engine-rest",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/api/engine",
                "/api/engine/engine/default/task",
                "/actuator",
                "/actuator/health"
            })
    void nothingOfTheEngineAnswers(String path) {
        assertThat(new Visitor(port).signIn("aigerim").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/", "/engine-rest/task", "/api/engine/x"})
    void norIsAnyoneAskedToSignInForIt(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?filter=",
                "/tasks?filter=nonsense&after=~~~",
                "/tasks?after=infinity~' OR 1=1",
                "/tasks?filter=mine&filter=unclaimed",
                "/tasks?after=99999-99-99T99:99:99~x",
                "/tasks?after=2026-13-45 99:99:99~x",
                "/tasks?done=a.b.c",
                "/tasks?done=..",
                "/tasks/x",
                "/tasks/%00",
                "/tasks/..%2f..",
                "/people?number=%00",
                "/people?after=ZH-P-999999999999",
                "/people/ZH-P-0",
                "/people/ZH-P-999999",
                "/people/ZH-P-999999/papers/1",
                "/people/ZH-P-000001/papers/00000000-0000-0000-0000-000000000000",
                "/people/ZH-P-999999/consent",
                "/people/x/consent",
                "/processes/nonsense/model",
                "/processes/..%2f/model"
            })
    void rubbishInAnAddressIsNeverAnErrorOfOurs(String address) {
        HttpResponse<String> answer = new Visitor(port)
                .signIn("aigerim")
                .get(address.replace(" ", "%20").replace("'", "%27").replace("~", "~"));
        assertThat(answer.statusCode()).isLessThan(500);
        saysNothingOfTheInside(answer);
    }

    @Test
    void rubbishInAFormIsNeverAnErrorOfOurs() {
        Visitor officer = new Visitor(port).signIn("aigerim");
        for (String path : routes(RequestMethod.POST)) {
            for (String body :
                    List.of("", "{}", "answers=", "answers=[]", "answers={&submission=12345678", "a".repeat(300_000))) {
                HttpResponse<String> answer = officer.post(path, "application/x-www-form-urlencoded", body.getBytes());
                assertThat(answer.statusCode()).as(path + " " + body).isLessThan(500);
                saysNothingOfTheInside(answer);
            }
            HttpResponse<String> answer =
                    officer.post(path, "multipart/form-data; boundary=x", "--x\r\nbroken".getBytes());
            assertThat(answer.statusCode()).as(path).isLessThan(500);
        }
    }

    @Test
    void whatIsNotThereAndWhatIsNotForYouLookTheSame() {
        String hidden = cast.zarina().adult();
        Visitor manager = new Visitor(port).signIn("nurlan");
        HttpResponse<String> notForYou = manager.get("/people/" + hidden);
        HttpResponse<String> notThere = manager.get("/people/ZH-P-999999");
        assertThat(notForYou.statusCode()).isEqualTo(404);
        assertThat(withoutTokens(notForYou.body()).replace(hidden, ""))
                .isEqualTo(withoutTokens(notThere.body()).replace("ZH-P-999999", ""));
    }

    private static void saysNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "org.zhusan", "org.springframework", "java.lang", "SELECT ", "zhusan.member");
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }

    private Set<String> routes(RequestMethod method) {
        Set<String> paths = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(method)) {
                mapping.getPatternValues().forEach(it -> paths.add(it.replaceAll("\\{[^}]+}", "x")));
            }
        });
        paths.removeIf(it -> it.startsWith("/error") || it.equals("/sign-in/refused"));
        return paths;
    }
}
