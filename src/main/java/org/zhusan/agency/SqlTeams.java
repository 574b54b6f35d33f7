package org.zhusan.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Teams as the table of members has them. */
@Component
class SqlTeams implements Teams {
    // of whom no password is known nobody can sign in: nothing is given into such hands
    private static final String COLLEAGUES = """
            WHERE active AND password_hash NOT LIKE '{none}%'
                AND function = :function AND region IS NOT DISTINCT FROM CAST(:region AS text)""";
    private static final String COUNT = "SELECT count(*) FROM zhusan.member ";

    private final JdbcClient sql;

    SqlTeams(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Member> of(Member member) {
        return asked(member, SqlMembers.SELECT + COLLEAGUES + " ORDER BY display_name, id")
                .query(SqlMembers::member)
                .list();
    }

    @Override
    public Optional<Member> colleague(Member member, String id) {
        return asked(member, SqlMembers.SELECT + COLLEAGUES + " AND id = :id")
                .param("id", id)
                .query(SqlMembers::member)
                .optional();
    }

    @Override
    public boolean isOrWasColleague(Member member, String id) {
        return one(
                member,
                id,
                COUNT
                        + "WHERE function = :function AND region IS NOT DISTINCT FROM CAST(:region AS text) AND id = :id");
    }

    @Override
    public boolean leads(Member member) {
        return one(member, member.id(), COUNT + COLLEAGUES + " AND id = :id AND leads");
    }

    private boolean one(Member member, String id, String count) {
        return asked(member, count).param("id", id).query(Integer.class).single() == 1;
    }

    @Override
    public void appoint(String id, boolean lead) {
        sql.sql("UPDATE zhusan.member SET leads = :lead WHERE id = :id")
                .param("lead", lead)
                .param("id", id)
                .update();
    }

    private StatementSpec asked(Member member, String statement) {
        return sql.sql(statement).param("function", member.function()).param("region", member.region());
    }
}
