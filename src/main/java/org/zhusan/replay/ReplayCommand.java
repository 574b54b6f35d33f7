package org.zhusan.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.zhusan.Backstage;
import org.zhusan.Command;

/** {@code replay [--rosters DIR] [--report FILE] [--pledge-in-aktau true|false]}: plays rosters on a scratch database and settles the accounts. */
public final class ReplayCommand implements Command {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int CANNOT_BEGIN = 2;

    private final PrintStream out;

    public ReplayCommand() {
        this(System.out);
    }

    ReplayCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "replay";
    }

    /**
     * @return 0 when every checkpoint holds, 1 when one does not, 2 when the replay cannot begin
     */
    @Override
    public int run(String... arguments) {
        try {
            var options = ReplayOptions.of(arguments);
            var rosters = options.rosters();
            var folder = rosters == null ? RosterFolder.shipped() : RosterFolder.of(rosters);
            ReplayReport report = play(folder, options.pledgeInAktau());
            out.print(report.table());
            if (options.report() != null) {
                Files.writeString(options.report(), report.json());
            }
            return report.holds() ? HOLDS : DOES_NOT_HOLD;
        } catch (ReplayRefused no) {
            out.println(no.getMessage());
            return CANNOT_BEGIN;
        } catch (IOException e) {
            out.println("The replay cannot read or write a file: " + e.getMessage());
            return CANNOT_BEGIN;
        }
    }

    private ReplayReport play(RosterFolder folder, boolean pledgeInAktau) throws IOException {
        Path home = Files.createTempDirectory("zhusan-replay");
        try (ConfigurableApplicationContext house = scratch(home)) {
            var phases = house.getBeanProvider(Answers.class).orderedStream().toList();
            return new Replay(house, phases, out::println, Paces::brisk, pledgeInAktau).play(folder);
        } finally {
            wipe(home);
        }
    }

    /** The programme on a database of its own, whose timers fire only when asked to. */
    static ConfigurableApplicationContext scratch(Path home) {
        return Backstage.open(
                "spring.datasource.url=",
                "zhusan.database.home=" + home,
                "zhusan.database.durable=false",
                "zhusan.keys.home=" + home.resolve("keys"),
                "zhusan.engine.job-executor=false",
                "logging.level.root=warn");
    }

    private static void wipe(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
