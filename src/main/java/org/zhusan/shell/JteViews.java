package org.zhusan.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds {@code worklist/tasks} as the template {@code src/main/jte/worklist/tasks.jte}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViews implements ViewResolver {
    private final TemplateEngine templates;
    private final Pages pages;

    JteViews(ShellSettings settings, Pages pages) {
        this.pages = pages;
        this.templates = settings.templates() == null
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(
                        new DirectoryCodeResolver(settings.templates()), Path.of("target/jte-live"), ContentType.Html);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    private class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Rendered to memory first: an error in a template never leaves half a page with status 200. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, @Nullable Object> values = new HashMap<>();
            if (model != null) {
                values.putAll(model);
            }
            values.put("page", pages.of(request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
