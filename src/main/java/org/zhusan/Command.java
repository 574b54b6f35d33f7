package org.zhusan;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Something the jar does instead of serving; rooms name theirs in {@code META-INF/services}, so that the front door knows no room. */
public interface Command {
    /** The first word on the command line. */
    String name();

    /**
     * @param arguments the words after the name
     * @return the exit code, 0 when all went well
     */
    int run(String... arguments);

    /** @param line the whole command line, the name first */
    static int runLine(String... line) {
        var commands = StreamSupport.stream(ServiceLoader.load(Command.class).spliterator(), false)
                .collect(Collectors.toMap(Command::name, it -> it));
        var command = commands.get(line[0]);
        if (command == null) {
            System.err.println("There is no command " + line[0] + ". There are: "
                    + commands.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
            return 2;
        }
        return command.run(Arrays.copyOfRange(line, 1, line.length));
    }
}
