package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhusan.IntegrationTest;
import org.zhusan.Parcel;
import org.zhusan.Visitor;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Members;

/**
 * Everyone there is throws everything there is at every route there is, those of later rooms included: no answer is an error of ours, none tells of the
 * inside, none gives a script back (MUST M17).
 */
@IntegrationTest
class RubbishAtEveryDoorTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String SCRIPT = "%22%3E%3Czh-probe%20onload%3Dalert(1)%3E";

    /** As they stand in an address. */
    private static final List<String> RUBBISH = List.of(
            "",
            "%20",
            "null",
            "-1",
            "0",
            "1e309",
            "99999999999999999999",
            "true",
            "%5B%5D",
            "%7B%7D",
            SCRIPT,
            "%3C%2Fscript%3E%3Czh-probe%3E",
            "%27%20OR%20%271%27%3D%271",
            "%27%3BDROP%20TABLE%20x%3B--",
            "%00",
            "x%00y",
            "..%2F..%2Fetc%2Fpasswd",
            "%2e%2e",
            "..%5C..",
            "x%3Bjsessionid%3D1",
            "x;a=b",
            "%0D%0AX-Zh-Probe:%201",
            "x%0A%3Czh-probe%3E",
            "%25s%25n",
            "%24%7B7*7%7D",
            "%7B0%7D",
            "%7Btask%7D",
            "%FF",
            "%ED%A0%80",
            "%E2%80%AE",
            "%F0%9F%90%AA",
            "*",
            "%25",
            "ZH-P-000001%27",
            "ZH-P-000001%0A",
            "infinity~x",
            "2026-13-45%2000:00:00+00~x",
            "consent.userTask_x",
            "classpath:x",
            "//evil.example",
            "%C3%A9".repeat(1000),
            "a".repeat(7_000),
            "a".repeat(10_000));

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Members members;

    @Autowired
    private Directory directory;

    @Autowired
    private ArgonPasswords passwords;

    @Autowired
    private SignInThrottle throttle;

    /** @param pattern as mapped, with its variables */
    private record Door(RequestMethod method, String pattern, List<String> parameters) {}

    @BeforeEach
    @AfterEach
    void nobodyHasToWait() {
        throttle.forget();
    }

    @Test
    void inTheAddressItself() {
        var visitors = visitors(List.of("mfa-consular", "atc-coord", "process-manager"));
        for (Door door : doors()) {
            if (door.pattern.contains("{")) {
                for (String rubbish : RUBBISH) {
                    String path = VARIABLE.matcher(door.pattern).replaceAll(Matcher.quoteReplacement(rubbish));
                    visitors.forEach((who, visitor) ->
                            holds(door.method + " " + path + " by " + who, knock(visitor, door, path, "")));
                }
            }
        }
    }

    @Test
    void inEveryParameter() {
        var visitors = visitors(List.of("mfa-consular", "atc-coord", "process-manager"));
        for (Door door : doors()) {
            String path = VARIABLE.matcher(door.pattern).replaceAll("x");
            for (String parameter : door.parameters) {
                for (String rubbish : RUBBISH) {
                    String given = parameter + "=" + rubbish;
                    visitors.forEach((who, visitor) -> {
                        holds(door + " " + given + " by " + who, knock(visitor, door, path, given));
                        holds(
                                door + " twice " + given,
                                knock(visitor, door, path, given + "&" + given + "&" + parameter));
                    });
                }
            }
        }
    }

    @Test
    void inAParameterNobodyAskedForOrOfAnotherShape() {
        var visitors = visitors(List.of("mfa-consular", "atc-coord"));
        String crowd = "p=1&".repeat(1_500);
        for (Door door : doors()) {
            String path = VARIABLE.matcher(door.pattern).replaceAll("x");
            visitors.forEach((who, visitor) -> {
                for (String odd : List.of(
                        "%00=1", "%3Czh-probe%3E=1", "a[b][c]=1", "class.module.classLoader=1", "=", "&&&", crowd)) {
                    holds(door + " " + odd + " by " + who, knock(visitor, door, path, odd));
                }
                Parcel files = new Parcel();
                door.parameters.forEach(it -> files.file(it, "zh.pdf", "application/pdf", new byte[] {1, 2, 3}));
                holds(door + " as files by " + who, visitor.post(path, files));
                Parcel words = new Parcel();
                door.parameters.forEach(it -> words.with(it, "word").with(it, "word again"));
                holds(door + " as parts by " + who, visitor.post(path, words));
            });
        }
    }

    @Test
    void inTheMethodTheTypeAndTheHeaders() {
        var visitors = visitors(List.of("mfa-consular", "atc-coord"));
        for (Door door : doors()) {
            String path = VARIABLE.matcher(door.pattern).replaceAll("x");
            visitors.forEach((who, visitor) -> {
                for (String method :
                        List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                    holds(method + " " + path + " by " + who, visitor.ask(method, path));
                }
                for (String type : List.of(
                        "application/json",
                        "application/xml",
                        "text/plain",
                        "multipart/form-data",
                        "multipart/mixed; boundary=x",
                        "application/x-java-serialized-object",
                        "nonsense",
                        "a/b/c; q=\"")) {
                    holds(
                            type + " to " + path,
                            visitor.post(path, type, "{\"<zh-probe>\":".getBytes(StandardCharsets.UTF_8)));
                }
                for (String header :
                        List.of("Accept", "Accept-Language", "HX-Request", "Cookie", "Range", "If-Modified-Since")) {
                    for (String value :
                            List.of("nonsense", "<zh-probe>", "x".repeat(6_000), "text/html;q=9", "bytes=9-1")) {
                        holds(header + ": " + value + " to " + path, visitor.get(path, header, value));
                    }
                }
            });
        }
    }

    @Test
    void asEachKindOfMember() {
        for (String function : directory.functions()) {
            if (!function.equals("system")) {
                Visitor visitor = visitor(function);
                for (Door door : doors()) {
                    for (String rubbish : List.of("x", SCRIPT, "ZH-P-999999", "00000000-0000-0000-0000-000000000000")) {
                        String path = VARIABLE.matcher(door.pattern).replaceAll(rubbish);
                        String all = String.join(
                                "&",
                                door.parameters.stream()
                                        .map(it -> it + "=" + rubbish)
                                        .toList());
                        holds(door + " by " + function, knock(visitor, door, path, all));
                    }
                }
            }
        }
    }

    @Test
    void whereOneSignsIn() {
        for (String rubbish : RUBBISH) {
            Visitor visitor = new Visitor(port);
            visitor.get("/sign-in");
            for (String body : List.of(
                    "login=" + rubbish + "&password=" + rubbish,
                    "login=" + rubbish + "&login=x",
                    "password=" + rubbish)) {
                throttle.forget();
                holds(body, visitor.post("/sign-in", form(), body.getBytes(StandardCharsets.UTF_8)));
            }
            throttle.forget();
            holds(rubbish, page(visitor, "/sign-in", "login=" + rubbish + "&password=x"));
        }
    }

    @Test
    void beforeAnyoneUnderstandsIt() throws IOException {
        for (String line : List.of(
                "GET /tasks?<zh-probe> HTTP/1.1",
                "GET /people/\u0000 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /assets/../application.yml HTTP/1.1",
                "GET /assets/%2e%2e/application.yml HTTP/1.1",
                "GET //people HTTP/1.1",
                "GET /tasks;x=<zh-probe> HTTP/1.1",
                "<zh-probe> / HTTP/1.1",
                "GET /people HTTP/1.1\r\nX-Long: " + "x".repeat(20_000),
                "POST /language HTTP/1.1\r\nContent-Length: -5",
                "GET http://evil.example/people HTTP/1.1")) {
            String answer = raw(line);
            assertThat(answer)
                    .as(line)
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 5")
                    .doesNotStartWith("HTTP/1.1 2");
            tellsNothing(line, answer);
            assertThat(answer).as(line).doesNotContainIgnoringCase("<zh-probe");
        }
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> knock(Visitor visitor, Door door, String path, String parameters) {
        if (door.method == RequestMethod.GET) {
            return visitor.get(parameters.isEmpty() ? path : path + "?" + parameters);
        }
        return page(visitor, path, parameters);
    }

    /** As a page would send it, so that the answer is a page; what is no single field goes as it is. */
    private static HttpResponse<String> page(Visitor visitor, String path, String parameters) {
        String[] field = parameters.split("=", 2);
        return field.length < 2 || parameters.contains("&")
                ? visitor.post(path, form(), parameters.getBytes(StandardCharsets.UTF_8))
                : visitor.post(path, Map.of(decoded(field[0]), decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String form() {
        return "application/x-www-form-urlencoded";
    }

    private static void holds(String what, HttpResponse<String> answer) {
        String shortly = what.length() > 200 ? what.substring(0, 200) + "..." : what;
        assertThat(answer.statusCode()).as(shortly).isLessThan(500);
        tellsNothing(shortly, answer.body());
        assertThat(answer.headers().firstValue("X-Zh-Probe")).as(shortly).isEmpty();
        if (answer.headers().firstValue("Content-Type").orElse("text/html").startsWith("text/html")) {
            assertThat(answer.body()).as(shortly).doesNotContainIgnoringCase("<zh-probe");
        }
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> assertThat(to).as(shortly).startsWith("/").doesNotStartWith("//"));
    }

    private static void tellsNothing(String what, String body) {
        assertThat(body)
                .as(what)
                .doesNotContain(
                        "Exception",
                        "org.zhusan",
                        "org.springframework",
                        "java.lang",
                        "java.util",
                        "org.apache",
                        "Tomcat",
                        "SELECT ",
                        "INSERT ",
                        "UPDATE ",
                        "zhusan.member",
                        "act_ru_",
                        "PSQL",
                        "ERROR:",
                        "\tat ");
    }

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod verb :
                        methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    if (!pattern.startsWith("/error")) {
                        doors.add(new Door(verb, pattern, parameters(method)));
                    }
                }
            }
        });
        assertThat(doors).hasSizeGreaterThan(15).anyMatch(it -> it.parameters.contains("submission"));
        return doors;
    }

    private static List<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .map(RubbishAtEveryDoorTest::name)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).name();
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return given.isEmpty() ? parameter.getParameterName() : given;
    }

    /** Nobody, and one of each of these functions. */
    private Map<String, Visitor> visitors(List<String> functions) {
        var visitors = new TreeMap<String, Visitor>();
        var nobody = new Visitor(port);
        nobody.get("/sign-in");
        visitors.put("nobody", nobody);
        functions.forEach(it -> visitors.put(it, visitor(it)));
        return visitors;
    }

    private Visitor visitor(String function) {
        String login = "rubbish." + function;
        if (members.byLogin(login).isEmpty()) {
            String region = directory.regional(function).orElse(false) ? "MAN" : null;
            String hash = passwords.encode(DemonstrationAccounts.PASSWORD);
            members.join(login, "Invented member", function, region, Locale.ENGLISH, hash, true);
        }
        return new Visitor(port).signIn(login);
    }
}
