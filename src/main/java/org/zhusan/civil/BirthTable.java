package org.zhusan.civil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.civil_birth}: one per child, the newest answers. */
@Component
class BirthTable {
    private final JdbcClient sql;

    BirthTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Birth> find(String child) {
        return sql.sql("SELECT * FROM zhusan.civil_birth WHERE person = :child")
                .param("child", child)
                .query((row, number) -> birth(row))
                .optional();
    }

    /** Chosen, or chosen anew: what the registry said of the last choice does not count any more, what it said of the paper does. */
    void choose(String child, Birth.Choice choice, Birth.Family family) {
        sql.sql("""
                        INSERT INTO zhusan.civil_birth
                            (person, born_on, born_in, place_choice, chooser, mother, mother_identity, relatives, doubt)
                        VALUES (:child, :bornOn, :bornIn, :place, :chooser, :mother, :identity, :relatives, :doubt)
                        ON CONFLICT (person) DO UPDATE SET born_on = :bornOn, born_in = :bornIn, place_choice = :place,
                            chooser = :chooser, mother = :mother, mother_identity = :identity, relatives = :relatives,
                            doubt = :doubt""")
                .param("child", child)
                .param("bornOn", choice.bornOn())
                .param("bornIn", choice.bornIn())
                .param("place", choice.place())
                .param("chooser", choice.chooser())
                .param("mother", family.mother())
                .param("identity", family.identity())
                .param("relatives", family.relatives())
                .param("doubt", family.doubt())
                .update();
    }

    void family(String child, Birth.Family family) {
        sql.sql("""
                        UPDATE zhusan.civil_birth SET mother = :mother, mother_identity = :identity,
                            relatives = :relatives, doubt = :doubt WHERE person = :child""")
                .param("mother", family.mother())
                .param("identity", family.identity())
                .param("relatives", family.relatives())
                .param("doubt", family.doubt())
                .param("child", child)
                .update();
    }

    void document(String child, String document, boolean doubts) {
        sql.sql(
                        "UPDATE zhusan.civil_birth SET birth_document = :document, registrar_doubts = :doubts WHERE person = :child")
                .param("document", document)
                .param("doubts", doubts)
                .param("child", child)
                .update();
    }

    void reference(String child, String reference) {
        sql.sql("UPDATE zhusan.civil_birth SET reference = :reference WHERE person = :child")
                .param("reference", reference)
                .param("child", child)
                .update();
    }

    void route(String child, String route, boolean proved) {
        sql.sql("UPDATE zhusan.civil_birth SET route = :route, proved = :proved WHERE person = :child")
                .param("route", route)
                .param("proved", proved)
                .param("child", child)
                .update();
    }

    void registered(String child, LocalDate on, String motherCitizen, String fatherCitizen, String parentResident) {
        sql.sql("""
                        UPDATE zhusan.civil_birth SET registered_on = :on, mother_citizen = :mother,
                            father_citizen = :father, parent_resident = :resident WHERE person = :child""")
                .param("on", on)
                .param("mother", motherCitizen)
                .param("father", fatherCitizen)
                .param("resident", parentResident)
                .param("child", child)
                .update();
    }

    void citizenship(String child, String proposed) {
        sql.sql("UPDATE zhusan.civil_birth SET citizenship = :proposed WHERE person = :child")
                .param("proposed", proposed)
                .param("child", child)
                .update();
    }

    void certified(String child, LocalDate on) {
        sql.sql("UPDATE zhusan.civil_birth SET certified_on = :on WHERE person = :child")
                .param("on", on)
                .param("child", child)
                .update();
    }

    private static Birth birth(ResultSet row) throws SQLException {
        return new Birth(
                row.getString("person"),
                new Birth.Choice(
                        row.getObject("born_on", LocalDate.class),
                        row.getString("born_in"),
                        row.getString("place_choice"),
                        row.getString("chooser")),
                new Birth.Family(
                        row.getString("mother"),
                        row.getString("mother_identity"),
                        row.getString("relatives"),
                        row.getBoolean("doubt")),
                row.getString("birth_document"),
                row.getBoolean("registrar_doubts"),
                row.getString("route"),
                row.getBoolean("proved"),
                row.getString("mother_citizen"),
                row.getString("father_citizen"),
                row.getString("parent_resident"),
                row.getString("citizenship"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("certified_on", LocalDate.class));
    }
}
