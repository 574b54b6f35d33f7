package org.zhusan.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;

/** Choosing a language, on every page and before signing in. */
@Controller
class LanguageController {
    /** Set when the language was chosen before signing in: that choice then becomes the member's. */
    static final String CHOSEN = "org.zhusan.language";

    private final Members members;
    private final Cookies cookies;

    LanguageController(Members members, Cookies cookies) {
        this.members = members;
        this.cookies = cookies;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Languages.supported(language, Locale.ENGLISH);
        Member member = CurrentMember.of(request);
        if (member == null) {
            request.getSession().setAttribute(CHOSEN, chosen);
        } else {
            members.chooseLanguage(member.id(), chosen);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen).toString());
        return "redirect:" + local(back);
    }

    private ResponseCookie cookie(Locale chosen) {
        return ResponseCookie.from(Languages.COOKIE, chosen.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(cookies.secure())
                .sameSite("Lax")
                .build();
    }

    /** Only an address of this server: one slash, then nothing a browser could read as another host. */
    static String local(String back) {
        return back.matches("/[A-Za-z0-9?&=_.:%~-][A-Za-z0-9/?&=_.:%+~-]*") ? back : "/";
    }
}
