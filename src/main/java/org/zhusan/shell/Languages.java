package org.zhusan.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.zhusan.agency.Member;

/** Which of the three languages a request is answered in: the member's own, before signing in the one chosen last, else the browser's. */
@Component("localeResolver")
class Languages implements LocaleResolver {
    static final List<Locale> ALL = List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.ENGLISH);
    static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Member member = CurrentMember.of(request);
        if (member != null) {
            return supported(member.locale().getLanguage(), Locale.ENGLISH);
        }
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return chosen == null ? ofBrowser(request) : supported(chosen.getValue(), ofBrowser(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("languages are chosen by POST /language");
    }

    static Locale supported(@Nullable String language, Locale otherwise) {
        return ALL.stream()
                .filter(it -> it.getLanguage().equals(language))
                .findFirst()
                .orElse(otherwise);
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> ALL.stream().anyMatch(it -> it.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .map(it -> supported(it.getLanguage(), Locale.ENGLISH))
                .orElse(Locale.ENGLISH);
    }
}
