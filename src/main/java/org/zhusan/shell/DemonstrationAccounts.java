package org.zhusan.shell;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;

/**
 * Invented people to sign in as, one for each function that gets tasks, two where two persons are needed, three with a lead where a team is to be seen; agency by agency. They exist on the embedded database alone; on a real server this class is not even made.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
public class DemonstrationAccounts {
    /** Public on purpose: it opens invented data only. */
    public static final String PASSWORD = "wormwood-on-the-steppe";

    private static final List<Account> ALL = List.of(
            new Account("aigerim", "Aigerim Sadykova", "mfa-consular", null, "ru"),
            new Account("timur", "Timur Bekov", "mfa-consular", null, "kk"),
            lead("saule", "Saule Tynybek", "mfa-consular", null, "ru"),
            new Account("zhanar", "Zhanar Omarova", "mfa-desk", null, "ru"),
            new Account("kamila", "Kamila Rakhimova", "mfa-desk", null, "kk"),
            new Account("damir", "Damir Aitbayev", "atc-coord", null, "en"),
            new Account("ruslan", "Ruslan Kim", "knb-field", null, "ru"),
            new Account("bakhyt", "Bakhyt Orazov", "knb-field", null, "kk"),
            new Account("daniyar", "Daniyar Seitov", "knb-legal", null, "ru"),
            new Account("aizada", "Aizada Nurpeisova", "moh-clinic", null, "kk"),
            new Account("nazym", "Nazym Tulegenova", "moh-clinic", null, "ru"),
            lead("yermek", "Yermek Saparov", "moh-clinic", null, "kk"),
            new Account("arman", "Arman Kenzhebek", "moh-epid", null, "ru"),
            lead("dina", "Dina Kuanysh", "moh-epid", null, "ru"),
            new Account("zarina", "Zarina Mukanova", "moh-nutrition", null, "kk"),
            new Account("kairat", "Kairat Zhumagali", "aktau-admin", null, "kk"),
            new Account("dinara", "Dinara Baimukhan", "aktau-psych", null, "ru"),
            new Account("yusuf", "Yusuf Karimov", "aktau-theology", null, "kk"),
            new Account("botagoz", "Botagoz Serik", "aktau-social", null, "kk"),
            new Account("irina", "Irina Melnik", "aktau-legal", null, "ru"),
            new Account("yerlan", "Yerlan Tasbolat", "mia-migration", "MAN", "kk"),
            new Account("sergei", "Sergei Litvinov", "mia-migration", "KAR", "ru"),
            new Account("marat", "Marat Akhmetov", "mia-investigation", null, "ru"),
            new Account("viktor", "Viktor Shevchenko", "prosecutor", null, "ru"),
            new Account("gauhar", "Gauhar Sarsenova", "prosecutor", null, "kk"),
            new Account("svetlana", "Svetlana Pak", "prosecutor-supervisor", null, "ru"),
            new Account("saltanat", "Saltanat Yessenova", "guardianship", "MAN", "kk"),
            new Account("olga", "Olga Reimer", "guardianship", "KAR", "ru"),
            new Account("bolat", "Bolat Iskakov", "guardianship", "ALM", "kk"),
            new Account("gulnara", "Gulnara Abenova", "guardianship", "TUR", "kk"),
            new Account("raushan", "Raushan Tleubay", "edu-local", "MAN", "kk"),
            new Account("roza", "Roza Alimkhan", "edu-local", "KAR", "ru"),
            new Account("serik", "Serik Moldabek", "akimat-commission", "MAN", "kk"),
            new Account("maksat", "Maksat Zhunis", "akimat-commission", "KAR", "ru"),
            new Account("sholpan", "Sholpan Bekzat", "akimat-commission", "KAR", "kk"),
            new Account("ainur", "Ainur Dauletova", "rc-legal", "MAN", "ru"),
            new Account("zhuldyz", "Zhuldyz Kaliyeva", "rc-psych", "MAN", "kk"),
            new Account("sandugash", "Sandugash Orynbasar", "rc-social", "MAN", "kk"),
            new Account("zhaslan", "Zhaslan Abdrakhman", "rc-manager", "MAN", "kk"),
            new Account("gulmira", "Gulmira Sagyndyk", "rc-case-manager", "MAN", "kk"),
            new Account("medet", "Medet Turlybek", "rc-theology", "MAN", "kk"),
            new Account("rimma", "Rimma Tskhay", "rc-vocational", "MAN", "ru"),
            new Account("dauren", "Dauren Kassym", "rc-manager", "KAR", "ru"),
            new Account("karlygash", "Karlygash Nurmagambet", "rc-case-manager", "KAR", "kk"),
            new Account("aidos", "Aidos Myrza", "rc-case-manager", "KAR", "ru"),
            lead("nadezhda", "Nadezhda Klein", "rc-case-manager", "KAR", "ru"),
            new Account("tatyana", "Tatyana Weber", "rc-psych", "KAR", "ru"),
            new Account("ibragim", "Ibragim Sultan", "rc-theology", "KAR", "kk"),
            new Account("larissa", "Larissa Hoffmann", "rc-social", "KAR", "ru"),
            new Account("samat", "Samat Rysbek", "rc-legal", "KAR", "ru"),
            new Account("galina", "Galina Pavlenko", "rc-vocational", "KAR", "ru"),
            new Account("meruert", "Meruert Zhaksybai", "moj-registry", "MAN", "kk"),
            new Account("assem", "Assem Kudaibergen", "moj-registry", "KAR", "ru"),
            new Account("talgat", "Talgat Mukhamedi", "court-clerk-juvenile", "MAN", "ru"),
            new Account("kanat", "Kanat Bisembay", "court-clerk-juvenile", "KAR", "kk"),
            new Account("elena", "Elena Voronina", "moj-forensic", null, "ru"),
            new Account("askhat", "Askhat Beisenov", "moj-forensic", null, "kk"),
            new Account("lyazzat", "Lyazzat Tokayeva", "moj-forensic", null, "ru"),
            new Account("aigul", "Aigul Baitursyn", "mlsp-social", null, "ru"),
            new Account("zhanat", "Zhanat Omirzak", "employment-centre", "KAR", "kk"),
            new Account("nurgul", "Nurgul Yesmagambet", "employment-centre", "MAN", "kk"),
            new Account("madina", "Madina Zhaksylykova", "child-ombudsman", null, "kk"),
            new Account("asel", "Asel Dosanova", "case-manager", null, "en"),
            new Account("azamat", "Azamat Duisen", "case-manager", null, "kk"),
            lead("marzhan", "Marzhan Toktar", "case-manager", null, "en"),
            new Account("nurlan", "Nurlan Ospanov", "process-manager", null, "en"));

    private final Members members;
    private final Teams teams;
    private final ArgonPasswords passwords;

    DemonstrationAccounts(Members members, Teams teams, ArgonPasswords passwords) {
        this.members = members;
        this.teams = teams;
        this.passwords = passwords;
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        List<Account> missing =
                ALL.stream().filter(it -> members.byLogin(it.login()).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        for (Account account : missing) {
            Member joined = members.join(
                    account.login(),
                    account.name(),
                    account.function(),
                    account.region(),
                    Locale.forLanguageTag(account.language()),
                    hash,
                    true);
            if (account.leads()) {
                teams.appoint(joined.id(), true);
            }
        }
    }

    List<Account> listed() {
        return ALL;
    }

    /**
     * Someone to sign in as.
     *
     * @param language the one their pages are in until they choose another
     * @param leads whether they lead their group
     */
    public record Account(
            String login,
            String name,
            String function,
            @Nullable String region,
            String language,
            boolean leads) {
        Account(String login, String name, String function, @Nullable String region, String language) {
            this(login, name, function, region, language, false);
        }
    }

    private static Account lead(String login, String name, String function, @Nullable String region, String language) {
        return new Account(login, name, function, region, language, true);
    }
}
