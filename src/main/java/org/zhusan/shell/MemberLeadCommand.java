package org.zhusan.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhusan.Backstage;
import org.zhusan.Command;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;

/**
 * {@code member-lead LOGIN [no]}: from now on the member leads the group they are in, or no longer does. Other words
 * ({@code --spring.datasource.url=...}) are settings, as for the server.
 */
public final class MemberLeadCommand implements Command {
    private static final String USAGE =
            "Usage: java -jar target/zhusan.jar member-lead LOGIN [no] [--setting=value ...]";

    @Override
    public String name() {
        return "member-lead";
    }

    /** @return 0 when it is so now, 1 when nobody signs in so, 2 when words are missing or wrong */
    @Override
    public int run(String... arguments) {
        var words = new ArrayList<String>();
        var settings = new ArrayList<String>();
        List.of(arguments).forEach(it -> (it.startsWith("--") ? settings : words).add(it));
        if (words.isEmpty()
                || words.size() > 2
                || words.size() == 2 && !words.get(1).equals("no")) {
            System.out.println(USAGE);
            return 2;
        }
        try (ConfigurableApplicationContext house = Backstage.join(settings)) {
            return appoint(words, house.getBean(Members.class), house.getBean(Teams.class), System.out);
        }
    }

    static int appoint(List<String> words, Members members, Teams teams, PrintStream out) {
        Optional<Member> member = members.byLogin(words.get(0));
        if (member.isEmpty()) {
            out.println("Nobody signs in as " + words.get(0) + ".");
            return 1;
        }
        boolean lead = words.size() == 1;
        teams.appoint(member.get().id(), lead);
        out.println(words.get(0) + (lead ? " leads " : " no longer leads ")
                + member.get().candidateGroup() + ".");
        return 0;
    }
}
