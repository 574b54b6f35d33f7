package org.zhusan.worklist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;

/** People of one story who can sign in, known to no other story. */
final class Colleagues {
    private final int port;
    private final Members members;
    private final JdbcClient sql;
    private final Map<String, Visitor> visitors = new HashMap<>();

    Colleagues(int port, Members members, JdbcClient sql) {
        this.port = port;
        this.members = members;
        this.sql = sql;
    }

    Member officer(String name) {
        return officer(name, "mfa-consular", null);
    }

    Member officer(String name, String function, @Nullable String region) {
        String hash = members.passwordHash("aigerim").orElseThrow();
        return members.join("team-" + UUID.randomUUID(), name, function, region, Locale.ENGLISH, hash, true);
    }

    /** Their browser, signed in. */
    Visitor as(Member member) {
        return visitors.computeIfAbsent(member.id(), it -> new Visitor(port).signIn(login(it)));
    }

    void signOutEverywhere() {
        visitors.clear();
    }

    private String login(String id) {
        return sql.sql("SELECT login FROM zhusan.member WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
