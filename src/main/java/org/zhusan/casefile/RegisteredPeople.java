package org.zhusan.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CasePeople;
import org.zhusan.database.Remembered;

/** Tells the agencies' room whom the number of a person or a household is about, and where its papers lie. */
@Component
class RegisteredPeople implements CasePeople {
    private final JdbcClient sql;

    RegisteredPeople(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> named(String caseNumber) {
        return numbers(
                "SELECT number FROM zhusan.person WHERE number = :number "
                        + "UNION SELECT person FROM zhusan.household_member WHERE household = :number AND until_at = 'infinity'",
                caseNumber);
    }

    /** Children in the care of those the number names, by the roster or because they were entrusted to them since. */
    @Override
    public Set<String> listed(String caseNumber) {
        return numbers("""
                WITH named AS (
                    SELECT :number AS adult
                    UNION SELECT person FROM zhusan.household_member WHERE household = :number AND until_at = 'infinity')
                SELECT person FROM zhusan.household_member
                    WHERE until_at = 'infinity' AND in_care_of IN (SELECT adult FROM named)
                UNION SELECT child FROM zhusan.care_arrangement
                    WHERE until_at = 'infinity' AND carer IN (SELECT adult FROM named)
                """, caseNumber);
    }

    /** A household nobody lives in any more keeps its papers where they were. */
    @Override
    public Optional<String> fileOf(String caseNumber) {
        return asked(
                        "SELECT number FROM zhusan.case_file WHERE number = :number "
                                + "UNION ALL (SELECT person FROM zhusan.household_member WHERE household = :number AND reference "
                                + "ORDER BY until_at DESC, id DESC LIMIT 1)",
                        caseNumber)
                .stream()
                .findFirst();
    }

    private Set<String> numbers(String query, String caseNumber) {
        return new HashSet<>(asked(query, caseNumber));
    }

    private List<String> asked(String query, String caseNumber) {
        return Remembered.of(
                List.of(query, caseNumber),
                () -> List.copyOf(sql.sql(query)
                        .param("number", caseNumber)
                        .query(String.class)
                        .list()));
    }
}
