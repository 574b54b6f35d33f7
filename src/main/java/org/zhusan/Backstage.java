package org.zhusan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The programme without its pages: for commands, which show nothing to a browser. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.zhusan\\.shell\\..*"),
            // it would scan everything once more
            @ComponentScan.Filter(SpringBootApplication.class),
            @ComponentScan.Filter(Controller.class),
            @ComponentScan.Filter(ControllerAdvice.class)
        })
public final class Backstage {
    private Backstage() {}

    /** @param settings like {@code zhusan.database.home=/tmp/x}; they outweigh the environment */
    public static ConfigurableApplicationContext open(String... settings) {
        String[] arguments = new String[settings.length];
        for (int i = 0; i < settings.length; i++) {
            arguments[i] = "--" + settings[i];
        }
        return new SpringApplicationBuilder(Backstage.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    /** As {@link #open}, quietly and beside a running server: on the embedded database it joins the one that runs. */
    public static ConfigurableApplicationContext join(List<String> settings) {
        var all = new ArrayList<>(
                List.of("zhusan.database.join=true", "zhusan.engine.job-executor=false", "logging.level.root=warn"));
        settings.forEach(it -> all.add(it.replaceFirst("^--", "")));
        return open(all.toArray(String[]::new));
    }
}
