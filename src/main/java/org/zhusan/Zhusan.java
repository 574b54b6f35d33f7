package org.zhusan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The front door: starts the server, or runs a command. */
@SpringBootApplication
@org.springframework.boot.context.properties.ConfigurationPropertiesScan
public class Zhusan {
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(Command.runLine(args));
        }
        SpringApplication.run(Zhusan.class, args);
    }
}
