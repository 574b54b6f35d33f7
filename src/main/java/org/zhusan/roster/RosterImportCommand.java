package org.zhusan.roster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.zhusan.Backstage;
import org.zhusan.Command;
import org.zhusan.agency.Member;

/** {@code roster-import FILE}: takes one roster in. Other words ({@code --spring.datasource.url=...}) are settings, as for the server. */
public final class RosterImportCommand implements Command {
    private static final String USAGE = "Usage: java -jar target/zhusan.jar roster-import FILE [--setting=value ...]";

    @Override
    public String name() {
        return "roster-import";
    }

    /** @return 0 when everybody was taken in, 1 when nobody was, 2 when there is nothing to read */
    @Override
    public int run(String... arguments) {
        if (arguments.length == 0 || !Files.isReadable(Path.of(arguments[0]))) {
            System.out.println(arguments.length == 0 ? USAGE : "The file " + arguments[0] + " cannot be read.");
            return 2;
        }
        try (ConfigurableApplicationContext house =
                Backstage.join(List.of(arguments).subList(1, arguments.length))) {
            return take(
                    Path.of(arguments[0]),
                    house.getBean(Rosters.class),
                    house.getBean(MessageSource.class),
                    System.out);
        }
    }

    static int take(Path file, Rosters rosters, MessageSource messages, PrintStream out) {
        try (var csv = Files.newInputStream(file)) {
            var imported = rosters.importCsv(csv, Member.system("roster-import"));
            Object[] numbers = {imported.people(), imported.households(), String.join(", ", imported.stages())};
            out.println(messages.getMessage("roster.imported", numbers, Locale.ENGLISH));
            return 0;
        } catch (RosterRefused no) {
            no.sentences(messages, Locale.ENGLISH).forEach(out::println);
            return 1;
        } catch (IOException e) {
            out.println("The file " + file + " cannot be read.");
            return 2;
        }
    }
}
