package org.zhusan.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What everyone sees when something else went wrong: a sentence and what to do, never a class, a statement or a value. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> WITH_SENTENCE = Set.of(400, 403, 404, 405, 413, 429, 503);

    private final MessageSource messages;
    private final LocaleResolver locales;

    ErrorPages(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        return page(status(request), request, response);
    }

    /** A page, or its sentence alone for an island. */
    Object page(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        String sentence = sentence(status);
        if (Refusals.wants(request, MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "message",
                            messages.getMessage("shell.error." + sentence, null, locales.resolveLocale(request))));
        }
        return new ModelAndView("shell/error", Map.of("sentence", sentence, "status", status.value()), status);
    }

    private static String sentence(HttpStatus status) {
        if (WITH_SENTENCE.contains(status.value())) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (isDatabaseAway((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }

    private static boolean isDatabaseAway(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }
}
