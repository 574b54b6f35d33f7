package org.zhusan.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.zhusan.agency.Directory;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final Directory directory;
    private final LocaleResolver locales;
    private final boolean demonstration;

    Pages(
            MessageSource messages,
            Assets assets,
            Clock clock,
            Directory directory,
            LocaleResolver locales,
            Demonstration demonstration) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.directory = directory;
        this.locales = locales;
        this.demonstration = demonstration.on();
    }

    Page of(HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        return new Page(
                messages,
                assets,
                clock,
                directory,
                locale,
                CurrentMember.of(request),
                path(request),
                csrf(request),
                demonstration);
    }

    private static String csrf(HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf ? csrf.getToken() : "";
    }

    /** Pages reached by a POST are left by their own address being asked again, never by repeating the POST. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        String uri = original == null ? request.getRequestURI() : original.toString();
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return query == null ? uri : uri + "?" + query;
    }
}
