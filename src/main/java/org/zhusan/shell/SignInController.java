package org.zhusan.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Directory;

/** The sign-in page, and the same page again with the reason when it did not work. */
@Controller
class SignInController {
    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final Directory directory;

    SignInController(ObjectProvider<DemonstrationAccounts> demonstration, Directory directory) {
        this.demonstration = demonstration;
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String expired,
            HttpServletRequest request,
            Model model) {
        if (CurrentMember.of(request) != null) {
            return "redirect:/";
        }
        String notice = signedOut != null ? "shell.signIn.signedOut" : expired != null ? "shell.signIn.expired" : "";
        return page(model, new SignInPage(notice, "", 0, "", accounts()));
    }

    @RequestMapping("/sign-in/refused")
    String refused(
            @RequestAttribute(name = "org.springframework.security.core.AuthenticationException", required = false)
                    @Nullable
                    AuthenticationException why,
            @RequestParam(defaultValue = "") String login,
            HttpServletResponse response,
            Model model) {
        if (why == null) {
            return "redirect:/sign-in";
        }
        long seconds = why instanceof TooManyTries tries ? tries.seconds() : 0;
        String refusal = "shell.signIn.wrong";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (seconds > 0) {
            refusal = "shell.signIn.wait";
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(seconds));
        } else if (why instanceof TooBusy) {
            refusal = "shell.signIn.busy";
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "5");
        }
        return page(model, new SignInPage("", refusal, seconds, login, accounts()));
    }

    private static String page(Model model, SignInPage page) {
        model.addAttribute("form", page);
        return "shell/signIn";
    }

    private Map<String, List<DemonstrationAccounts.Account>> accounts() {
        DemonstrationAccounts accounts = demonstration.getIfAvailable();
        return accounts == null
                ? Map.of()
                : accounts.listed().stream().collect(groupingBy(this::agency, LinkedHashMap::new, toList()));
    }

    private String agency(DemonstrationAccounts.Account account) {
        return directory.agencyOf(account.function()).orElseThrow();
    }
}
