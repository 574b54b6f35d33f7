package org.zhusan.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.Refusal;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Rulings;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Forms;
import org.zhusan.form.Rulebook;
import org.zhusan.form.Submission;
import tools.jackson.databind.json.JsonMapper;

/** Everything the laboratory's members can read, searched for whose samples they hold; and the registrar at the next door, who waits for a ruling. */
class LaboratorysEyes {
    static final List<String> LOGINS = List.of("elena", "askhat", "lyazzat");

    private final Cast cast;
    private final Tasks tasks;
    private final Forms forms;
    private final Rulebook rules;
    private final Records records;
    private final Custody custody;
    private final Rulings rulings;
    private final JsonMapper json;
    private final JdbcClient sql;
    private final Clock clock;
    private final Environment environment;
    private final Map<String, Visitor> signedIn = new HashMap<>();

    LaboratorysEyes(
            Cast cast,
            Tasks tasks,
            Forms forms,
            Rulebook rules,
            Records records,
            Custody custody,
            Rulings rulings,
            JsonMapper json,
            JdbcClient sql,
            Clock clock,
            Environment environment) {
        this.cast = cast;
        this.tasks = tasks;
        this.forms = forms;
        this.rules = rules;
        this.records = records;
        this.custody = custody;
        this.rulings = rulings;
        this.json = json;
        this.sql = sql;
        this.clock = clock;
        this.environment = environment;
    }

    /** @param inTheBrowser looks at the pages themselves too */
    List<String> at(OpenTask task, AnyFamily family, boolean inTheBrowser) {
        var wrongs = new ArrayList<String>();
        boolean theirs = task.candidateGroups().contains("moj-forensic");
        String login = LOGINS.get(Math.floorMod(task.id().hashCode(), LOGINS.size()));
        Member expert = cast.worker(login);
        if (theirs) {
            search("the form " + task.form(), form(task, expert), family, wrongs);
        }
        search("the custody page", String.valueOf(custody.of(task.caseNumber(), expert)), family, wrongs);
        search("the records", String.valueOf(records.of(task.caseNumber(), expert, "walk")), family, wrongs);
        family.numbers().stream().filter(it -> it.startsWith("ZH-P-")).forEach(it -> closed(it, expert, wrongs));
        if (inTheBrowser && theirs) {
            pages(task, family, login, wrongs);
        }
        return wrongs;
    }

    private String form(OpenTask task, Member expert) {
        String schema = Stream.of("en", "ru", "kk")
                .map(it -> forms.read(task.process(), tasks.form(task))
                        .json(Locale.forLanguageTag(it), EnumSet.allOf(DataClass.class)))
                .toList()
                .toString();
        return schema
                + json.writeValueAsString(
                        rules.of(task.process(), task.form()).prefill(task.caseNumber(), task.instance(), expert));
    }

    private void closed(String person, Member expert, List<String> wrongs) {
        try {
            if (!records.of(person, expert, "walk").isEmpty()) {
                wrongs.add("the laboratory reads the records of " + person);
            }
        } catch (NotPermitted expected) {
            // as it should be
        }
    }

    private void pages(OpenTask task, AnyFamily family, String login, List<String> wrongs) {
        Visitor visitor = signedIn.computeIfAbsent(
                login,
                it -> new Visitor(environment.getRequiredProperty("local.server.port", Integer.class)).signIn(it));
        visitor.post("/tasks/" + task.id() + "/assignment", Map.of());
        var page = visitor.get("/tasks/" + task.id());
        if (page.statusCode() != 200 || !page.body().contains(task.caseNumber())) {
            wrongs.add("the laboratory does not see its own task: " + page.statusCode());
        }
        search("the page of " + task.form(), page.body(), family, wrongs);
        for (String path : List.of(
                "/tasks",
                "/tasks?filter=unclaimed",
                "/examinations/" + task.caseNumber(),
                "/examinations/" + task.caseNumber() + "/slip",
                "/people/" + family.child() + "/examinations")) {
            search(path.replace(family.child(), "…"), visitor.get(path).body().replace(path, ""), family, wrongs);
        }
        if (visitor.get("/people/" + family.child()).statusCode() == 200) {
            wrongs.add("the laboratory opens the page of a person");
        }
        visitor.post("/tasks/" + task.id() + "/release", Map.of());
    }

    private static void search(String what, String text, AnyFamily family, List<String> wrongs) {
        Stream.of(
                        AnyFamily.TELL_TALES,
                        family.numbers(),
                        family.birthDates().stream().map(LocalDate::toString).toList())
                .flatMap(List::stream)
                .filter(text::contains)
                .forEach(it -> wrongs.add(what + " tells the laboratory " + it));
    }

    // the registrar

    /** Everything about the birth is clear but the kinship. */
    void bornAbroad(String child, LocalDate on) {
        sql.sql(
                        "INSERT INTO zhusan.civil_birth (person, born_on, born_in, place_choice, chooser, mother, mother_identity, "
                                + "relatives, doubt, route) VALUES (:child, :on, 'abroad', 'keepAbroad', 'mother', 'present', "
                                + "'notProved', 'notAsked', true, 'REGISTER_ON_RULING')")
                .param("child", child)
                .param("on", on)
                .update();
    }

    /** @return the key of the refusal, empty when the birth may be entered on a ruling now */
    String registering(String child) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Remembered.ZONE);
        try {
            rules.of("birthEntry", "registerBirth")
                    .check(new Submission(
                            "birthEntry",
                            "registerBirth",
                            "walk",
                            "walk",
                            child,
                            cast.worker("meruert"),
                            clock.instant(),
                            Map.of(
                                    "date",
                                    today,
                                    "ground",
                                    "courtRuling",
                                    "placeEntered",
                                    "asChosen",
                                    "placeNamedInRuling",
                                    true),
                            List.of()));
            return "";
        } catch (Refusal no) {
            return no.key();
        }
    }
}
