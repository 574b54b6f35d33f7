package org.zhusan.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.zhusan.Backstage;
import org.zhusan.Command;
import org.zhusan.Refusal;
import org.zhusan.agency.Members;

/**
 * {@code member-join LOGIN NAME FUNCTION [REGION]}: someone takes up work. The password is the first line typed, so that it stands in no list of processes. Other
 * words ({@code --spring.datasource.url=...}) are settings, as for the server.
 */
public final class MemberJoinCommand implements Command {
    private static final String USAGE = "Usage: java -jar target/zhusan.jar member-join LOGIN NAME FUNCTION [REGION] "
            + "[--setting=value ...], then the password on a line of its own. Functions: access/matrix.csv.";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;

    @Override
    public String name() {
        return "member-join";
    }

    /** @return 0 when the member can sign in, 1 when they were refused, 2 when words are missing */
    @Override
    public int run(String... arguments) {
        var words = new ArrayList<String>();
        var settings = new ArrayList<String>();
        List.of(arguments).forEach(it -> (it.startsWith("--") ? settings : words).add(it));
        if (words.size() < 3 || words.size() > 4) {
            System.out.println(USAGE);
            return 2;
        }
        String password = password(System.in, System.out);
        if (password == null) {
            return 2;
        }
        try (ConfigurableApplicationContext house = Backstage.join(settings)) {
            return join(words, password, house.getBean(Members.class), house.getBean(MessageSource.class), System.out);
        }
    }

    /** The password, or null after saying what is wrong with it. */
    static @Nullable String password(InputStream in, PrintStream out) {
        out.print("Password: ");
        try {
            String line = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            if (line == null || line.length() < SHORTEST || line.length() > LONGEST) {
                out.println("A password has " + SHORTEST + " to " + LONGEST + " characters; 15 or more are advised.");
                return null;
            }
            return line;
        } catch (IOException e) {
            out.println("The password cannot be read.");
            return null;
        }
    }

    static int join(List<String> words, String password, Members members, MessageSource messages, PrintStream out) {
        String login = words.get(0);
        if (members.byLogin(login).isPresent()) {
            out.println(login + " works here already.");
            return 1;
        }
        try {
            String hash = Objects.requireNonNull(new ArgonPasswords().encode(password));
            String region = words.size() == 4 ? words.get(3) : null;
            var member = members.join(login, words.get(1), words.get(2), region, Locale.ENGLISH, hash, false);
            out.println(login + " can sign in as " + member.candidateGroup() + ".");
            return 0;
        } catch (Refusal no) {
            out.println(messages.getMessage(no.key(), no.arguments(), no.key(), Locale.ENGLISH));
            return 1;
        }
    }
}
