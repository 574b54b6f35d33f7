package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;
import static org.zhusan.casefile.Family.SOCIAL_WORKER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

@CaseFileTest
class SealedDraftsTest {
    private static final Map<String, Object> TYPED = Map.of("remarks", "she fears for her brother");

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    KeySets keys;

    @Autowired
    JdbcClient sql;

    private String person;

    @BeforeEach
    void someone() {
        person = people.register(Family.woman("Сәуле", LocalDate.parse("1993-03-03")), IMPORT);
    }

    @Test
    void opensForThePersonTaskAndMemberItWasSealedForAlone() {
        byte[] sealed = drafts.seal(draft(person, "t-1", CONSUL), TYPED);
        String other = people.register(Family.woman("Айна", LocalDate.parse("1990-03-03")), IMPORT);
        Member colleague = new Member(
                "ZH-U-999999", "Invented", CONSUL.function(), CONSUL.agency(), CONSUL.region(), CONSUL.locale(), true);

        assertThat(drafts.open(draft(person, "t-1", CONSUL), sealed)).hasValue(TYPED);
        assertThat(drafts.open(draft(person, "t-2", CONSUL), sealed)).isEmpty();
        assertThat(drafts.open(draft(other, "t-1", CONSUL), sealed)).isEmpty();
        assertThat(drafts.open(draft(person, "t-1", colleague), sealed)).isEmpty();
    }

    @Test
    void openingItIsWrittenToTheReadLog() {
        byte[] sealed = drafts.seal(draft(person, "t-1", CONSUL), TYPED);
        drafts.open(draft(person, "t-1", CONSUL), sealed);

        assertThat(sql.sql("SELECT count(*) FROM zhusan.read_log WHERE person = :person AND purpose = 'task t-1'")
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotWriteTheClassesKeepsNoneAndOpensNone() {
        byte[] sealed = drafts.seal(draft(person, "t-1", CONSUL), TYPED);

        assertThatThrownBy(() -> drafts.seal(draft(person, "t-1", SOCIAL_WORKER), TYPED))
                .isInstanceOf(NotPermitted.class);
        assertThat(drafts.open(draft(person, "t-1", SOCIAL_WORKER), sealed)).isEmpty();
    }

    @Test
    void erasingThePersonErasesIt() {
        byte[] sealed = drafts.seal(draft(person, "t-1", CONSUL), TYPED);
        keys.erase(person);

        assertThat(drafts.open(draft(person, "t-1", CONSUL), sealed)).isEmpty();
        assertThatThrownBy(() -> drafts.seal(draft(person, "t-1", CONSUL), TYPED))
                .isInstanceOf(PersonErased.class);
    }

    private static Drafts.Draft draft(String person, String task, Member by) {
        return new Drafts.Draft(person, task, by, EnumSet.of(DataClass.LEGAL_CONSENT));
    }
}
