package org.zhusan.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.TaskGone;
import org.zhusan.engine.TaskLeft;
import org.zhusan.engine.TaskMoved;
import org.zhusan.engine.TaskTaken;
import org.zhusan.form.InvalidAnswers;

/** The one place where a refusal becomes a sentence and a status: as a page, as a part of one, or as JSON for an island. */
@ControllerAdvice
class Refusals {
    private static final String MEMBER_ID = "ZH-U-\\d+";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Members members;
    private final ErrorPages errors;

    Refusals(MessageSource messages, LocaleResolver locales, Members members, ErrorPages errors) {
        this.messages = messages;
        this.locales = locales;
        this.members = members;
        this.errors = errors;
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal no, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(no);
        Locale locale = locales.resolveLocale(request);
        String sentence = sentence(no.key(), no.arguments(), locale);
        List<Problem> problems = problems(no, locale);
        if (wants(request, MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", sentence, "problems", problems));
        }
        boolean shortcut = request.getHeader("HX-Request") != null;
        if (shortcut) {
            response.setHeader("HX-Retarget", "#refusal");
            response.setHeader("HX-Reswap", "outerHTML");
        }
        return new ModelAndView(
                shortcut ? "shell/_refusal" : "shell/refusal",
                Map.of("sentence", sentence, "problems", problems, "status", status.value()),
                status);
    }

    /** What a broken or hostile client sends before any controller sees it. Sent on to /error it would be read, and fail, once more. */
    @ExceptionHandler({
        MultipartException.class,
        InvalidParameterException.class,
        // a file where a word belongs
        MethodArgumentConversionNotSupportedException.class
    })
    Object unreadable(Exception unreadable, HttpServletRequest request, HttpServletResponse response) {
        boolean tooLarge = unreadable instanceof MaxUploadSizeExceededException;
        return errors.page(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, request, response);
    }

    private List<Problem> problems(Refusal no, Locale locale) {
        if (!(no instanceof InvalidAnswers invalid)) {
            return List.of();
        }
        return invalid.problems().stream()
                .map(it ->
                        new Problem(it.path(), sentence(it.key(), it.arguments().toArray(), locale)))
                .toList();
    }

    private String sentence(String key, Object[] arguments, Locale locale) {
        Object[] named = Arrays.stream(arguments).map(this::named).toArray();
        String fallback = messages.getMessage("shell.refused", null, "", locale);
        return String.valueOf(messages.getMessage(key, named, fallback, locale));
    }

    /** Rooms speak of members by their opaque id; people want a name. */
    private Object named(Object argument) {
        return argument instanceof String id && id.matches(MEMBER_ID)
                ? members.find(id).map(Member::displayName).orElse(id)
                : argument;
    }

    private static HttpStatus status(Refusal no) {
        if (no instanceof NotPermitted) {
            return HttpStatus.NOT_FOUND;
        }
        return no instanceof TaskGone || no instanceof TaskTaken || no instanceof TaskLeft || no instanceof TaskMoved
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static boolean wants(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(type);
    }
}
