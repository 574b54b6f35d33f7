package org.zhusan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone at the door with a browser's habits: keeps cookies, sends the token of the page last seen, does not follow redirects unasked. */
public class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Signs in with the demonstration password. */
    public Visitor signIn(String login) {
        get("/sign-in");
        HttpResponse<String> answer =
                post("/sign-in", Map.of("login", login, "password", org.zhusan.shell.DemonstrationAccounts.PASSWORD));
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " could not sign in: " + answer.statusCode());
        }
        get("/tasks");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    /** What comes over a line that stays open, as it comes. */
    public InputStream listen(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A form as a page would send it, token included. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields).header("X-CSRF-TOKEN", token).build());
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return send(form(path, fields).build());
    }

    /** Any body, token included. */
    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return post(path, contentType, body, "application/json");
    }

    private HttpResponse<String> post(String path, String contentType, byte[] body, String accept) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpResponse<String> post(String path, Parcel parcel) {
        return post(path, parcel, "application/json");
    }

    public HttpResponse<String> post(String path, Parcel parcel, String accept) {
        return post(path, parcel.contentType(), parcel.packed(), accept);
    }

    /** Any method without a body, token included. */
    public HttpResponse<String> ask(String method, String path) {
        return send(request(path)
                .header("X-CSRF-TOKEN", token)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** From now on sends this token until a page brings another. */
    public void carry(String otherToken) {
        token = otherToken;
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().endsWith("zhusan"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, Visitor::whole);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A line that stays open is hung up at once. */
    private static BodySubscriber<String> whole(HttpResponse.ResponseInfo answer) {
        boolean open = answer.headers()
                .firstValue("Content-Type")
                .filter(it -> it.startsWith("text/event-stream"))
                .isPresent();
        return open
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Visitor::hungUp)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String hungUp(InputStream line) {
        try {
            line.close();
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
