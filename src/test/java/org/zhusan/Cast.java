package org.zhusan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.FoundIn;
import org.zhusan.casefile.People.NewPerson;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;

/**
 * The people of our stories, all invented: those who work (the demonstration accounts) and the families they work for. Every call opens the files of
 * a new family, so that no test counts on another's.
 */
@TestComponent
public class Cast {
    private static final String NOBODY_SIGNS_IN =
            "$argon2id$v=19$m=16384,t=2,p=1$bm9ib2R5$bm9ib2R5IHNpZ25zIGluIGFzIHRoaXMgb25l";

    private final Members members;
    private final People people;
    private final Clock clock;

    public Cast(Members members, People people, Clock clock) {
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /** Consular officer, works in Russian. */
    public Member aigerim() {
        return worker("aigerim");
    }

    /** Consular officer as well, works in Kazakh. */
    public Member timur() {
        return worker("timur");
    }

    /** Desk officer of the ministry. */
    public Member zhanar() {
        return worker("zhanar");
    }

    /** Desk officer of the ministry as well, works in Kazakh. */
    public Member kamila() {
        return worker("kamila");
    }

    /** Field officer of the KNB. */
    public Member ruslan() {
        return worker("ruslan");
    }

    /** Field officer of the KNB as well, works in Kazakh. */
    public Member bakhyt() {
        return worker("bakhyt");
    }

    /** Investigator of the KNB: must never read what was said to obtain consent. */
    public Member daniyar() {
        return worker("daniyar");
    }

    /** Clinician, flies with the families. */
    public Member aizada() {
        return worker("aizada");
    }

    /** Administrator of the centre in Aktau. */
    public Member kairat() {
        return worker("kairat");
    }

    /** Lawyer at the centre in Aktau. */
    public Member irina() {
        return worker("irina");
    }

    /** Migration service of Mangystau. */
    public Member yerlan() {
        return worker("yerlan");
    }

    /** Police investigator. */
    public Member marat() {
        return worker("marat");
    }

    /** Guardianship authority of Mangystau, where Aktau is. */
    public Member saltanat() {
        return worker("saltanat");
    }

    /** Guardianship authority of Karaganda. */
    public Member olga() {
        return worker("olga");
    }

    /** Commissioner for Children's Rights. */
    public Member madina() {
        return worker("madina");
    }

    /** Case manager. */
    public Member asel() {
        return worker("asel");
    }

    /** Coordinator of stages. */
    public Member damir() {
        return worker("damir");
    }

    /** Prosecutor: must never read what was said to obtain consent. */
    public Member viktor() {
        return worker("viktor");
    }

    /** Prosecutor as well, works in Kazakh. */
    public Member gauhar() {
        return worker("gauhar");
    }

    /** Supervising prosecutor. */
    public Member svetlana() {
        return worker("svetlana");
    }

    /** Process manager: must never see a person. */
    public Member nurlan() {
        return worker("nurlan");
    }

    public Member worker(String login) {
        return members.byLogin(login).orElseThrow(() -> new AssertionError("no demonstration account " + login));
    }

    /** Someone new of this function, whom no other story knows. */
    public Member newcomer(String function) {
        String login = function + "-" + UUID.randomUUID();
        return members.join(login, "Invented officer", function, null, Locale.ENGLISH, NOBODY_SIGNS_IN, true);
    }

    /** Who works in this group, for example {@code rc-manager:ATY}, in every story. */
    public Member colleague(String group) {
        String[] functionAndRegion = group.split(":");
        String login = "colleague-" + group.replace(':', '-');
        return members.byLogin(login)
                .orElseGet(() -> members.join(
                        login,
                        "Invented officer",
                        functionAndRegion[0],
                        functionAndRegion.length > 1 ? functionAndRegion[1] : null,
                        Locale.ENGLISH,
                        NOBODY_SIGNS_IN,
                        true));
    }

    /** Aliya, 29, with Dana (11) and Ramazan (4), found in a camp. */
    public Family aliya() {
        return family(
                adult("Сейтқали Әлия", "Сейткали Алия", "Seitkali Aliya", 29),
                child("Дана", "Дана", "Dana", 11),
                child("Рамазан", "Рамазан", "Ramazan", 4));
    }

    /** Zarina, 34, on her own. */
    public Family zarina() {
        return family(adult("Оспан Зарина", "Оспан Зарина", "Ospan Zarina", 34));
    }

    /** Sabira, 41, with Yasin (15), Maryam (9) and Hava (1). */
    public Family sabira() {
        return family(
                adult("Төлеген Сабира", "Толеген Сабира", "Tolegen Sabira", 41),
                child("Ясин", "Ясин", "Yasin", 15),
                child("Мариям", "Мариям", "Maryam", 9),
                child("Хава", "Хава", "Hava", 1));
    }

    /** Nur, 6, alone: no adult who could consent. */
    public String nur() {
        String nur = people.register(
                person("Белгісіз Нұр", "Неизвестный Нур", "Belgisiz Nur", 6, Role.CHILD, Sex.MALE, true),
                Member.system("cast"));
        people.formHousehold(List.of(nur), Member.system("cast"));
        return nur;
    }

    /** A woman of 30 nobody tells more about. */
    public String woman() {
        return person(Role.ADULT, Sex.FEMALE, 30, false, false);
    }

    public String child(int age) {
        return person(Role.CHILD, Sex.MALE, age, false, false);
    }

    public String orphan(int age) {
        return person(Role.CHILD, Sex.FEMALE, age, true, true);
    }

    public String person(Role role, Sex sex, int age, boolean orphan, boolean unaccompanied) {
        return born(role, sex, today().minusYears(age).minusDays(30), orphan, unaccompanied);
    }

    public String born(Role role, Sex sex, LocalDate on, boolean orphan, boolean unaccompanied) {
        return people.register(
                new NewPerson(
                        role,
                        sex,
                        on,
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        orphan,
                        unaccompanied,
                        FoundIn.CAMP,
                        null,
                        null),
                Member.system("cast"));
    }

    /** A mother and her children, of these ages; the mother first. */
    public List<String> family(int... ages) {
        var members = new ArrayList<String>();
        members.add(woman());
        for (int age : ages) {
            members.add(child(age));
        }
        together(members.toArray(String[]::new));
        return members;
    }

    /** @return the household they form */
    public String together(String... members) {
        return people.formHousehold(List.of(members), Member.system("cast"));
    }

    public String household(String member) {
        return Objects.requireNonNull(people.find(member).orElseThrow().household());
    }

    /** @param members case numbers, the adult first */
    public record Family(String household, List<String> members) {
        public String adult() {
            return members.get(0);
        }

        public List<String> children() {
            return members.subList(1, members.size());
        }
    }

    private Family family(NewPerson... family) {
        var numbers = new ArrayList<String>();
        for (NewPerson person : family) {
            numbers.add(people.register(person, Member.system("cast")));
        }
        return new Family(people.formHousehold(numbers, Member.system("cast")), List.copyOf(numbers));
    }

    private NewPerson adult(String kazakh, String russian, String latin, int age) {
        return person(kazakh, russian, latin, age, Role.ADULT, Sex.FEMALE, false);
    }

    private NewPerson child(String kazakh, String russian, String latin, int age) {
        return person("Серік " + kazakh, "Серик " + russian, "Serik " + latin, age, Role.CHILD, Sex.FEMALE, false);
    }

    private NewPerson person(String kazakh, String russian, String latin, int age, Role role, Sex sex, boolean alone) {
        LocalDate born = today().minusYears(age).minusMonths(3);
        return new NewPerson(
                role, sex, born, kazakh, russian, latin, kazakh, "kk", alone, alone, FoundIn.CAMP, "MAN", null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
