package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.IdentityNumber;
import org.zhusan.casefile.People;

/** Aliya bore Ramazan abroad: a lawyer files, a court orders, a laboratory compares codes, and a registrar writes down that he was born. */
class KinshipJourney extends InCourt {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THE_APPEAL_PERIOD = Duration.ofDays(33);

    /** Of the family, in every script. */
    private static final List<String> NAMES = List.of(
            "Aliya",
            "Ramazan",
            "Serik",
            "Seitkali",
            "Әлия",
            "Рамазан",
            "Серік",
            "Сейтқали",
            "Алия",
            "Серик",
            "Сейткали");

    @Autowired
    private People people;

    @Test
    void aChildWithACampsPaperIsRegisteredAsItsMothersAndTheLaboratoryNeverLearnsWho() {
        lawyerExplainsAndFiles(signedIn("ainur"));
        courtOrders(signedIn("talgat"));
        lawyerArranges(signedIn("ainur"));
        pass(A_DAY);
        laboratoryWorks();
        courtHears(signedIn("talgat"));
        pass(THE_APPEAL_PERIOD);
        courtConfirms(signedIn("talgat"));
        registrarRegisters(signedIn("meruert"));
    }

    private void lawyerExplainsAndFiles(Page ainur) {
        opens(ainur, "explainExamination");
        choose(ainur, "Who is compared", "Somebody who came with the child");
        choose(ainur, "Person", aliya.adult());
        choose(ainur, "The person is believed", "Mother");
        dated(ainur, "Explained on", today());
        ainur.getByLabel(Pattern.compile("^A child has a right")).check();
        ainur.getByLabel(Pattern.compile("^What happens with each")).check();
        choose(ainur, "What the child says", "Younger than ten");
        choose(ainur, "Who agrees for the child", "The adult who signs below");
        choose(ainur, "How it was signed", "Signed on paper");
        ainur.getByLabel(Pattern.compile("^Place")).fill("Aktau");
        dated(ainur, "Signed on", today());
        completes(ainur, "Explain examination");

        opens(ainur, "filePetition");
        choose(ainur, "What happens", "It is filed");
        dated(ainur, "Date", today());
        choose(ainur, "Who applies", "The mother");
        ticks(ainur, "That this woman bore the child");
        ticks(ainur, "Free of the state fee");
        attaches(ainur, "Petition and papers");
        completes(ainur, "File petition");
    }

    private void courtOrders(Page talgat) {
        opens(talgat, "recordAcceptance");
        choose(talgat, "The court", "Accepted it");
        talgat.getByLabel(Pattern.compile("^Number of the case")).fill("2-117/26");
        dated(talgat, "Date of the answer", today());
        completes(talgat, "Record acceptance");

        opens(talgat, "orderExamination");
        choose(talgat, "The court", "Orders an examination");
        talgat.getByLabel(Pattern.compile("^Number of the order")).fill("2-117/26-1");
        dated(talgat, "Ordered on", today());
        ticks(talgat, "Is the woman the child's mother?");
        choose(talgat, "Relation to the child", "Mother");
        choose(talgat, "Has a file here", "Yes");
        choose(talgat, "Person", aliya.adult());
        choose(talgat, "Examined by", "Atyrau");
        choose(talgat, "Cost", "State budget");
        dated(talgat, "Samples until", today().plusDays(60));
        completes(talgat, "Order examination");
    }

    private void lawyerArranges(Page ainur) {
        opens(ainur, "arrangeSampling");
        chooseInEach(ainur, "Where the sample comes from", "Taken at the centre");
        dated(ainur, "Sampling on", today().plusDays(1));
        type(ainur, Pattern.compile("^Time"), "10:00");
        ainur.getByLabel(Pattern.compile("^A lawyer goes along")).check();
        completes(ainur, "Arrange sampling");

        ainur.navigate("/people/" + ramazan + "/examinations");
        looksRight(ainur);
        ainur.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("slip"))
                .press("Enter");
        assertThat(ainur.getByRole(AriaRole.ROW)).hasCount(3);
        assertThat(said(ainur)).contains("Ramazan", "Aliya");
        looksRight(ainur);
    }

    private void laboratoryWorks() {
        Page elena = signedIn("elena");
        takes(elena);
        Page askhat = signedIn("askhat");
        witnesses(askhat);
        pass(A_DAY);
        Page lyazzat = signedIn("lyazzat");
        receives(lyazzat);
        pass(A_DAY);
        examines(lyazzat);
        reviews(askhat);
        letsOut(elena, "releaseResult", "Release result");
        letsOut(askhat, "countersignRelease", "Countersign release");
        elena.navigate("/examinations/" + examination());
        namesNobody(elena);
        looksRight(elena);
        for (String closed : List.of("/people/" + ramazan, "/examinations/" + examination() + "/slip")) {
            assertThat(elena.navigate(closed).status()).as(closed).isEqualTo(404);
        }
    }

    private void takes(Page elena) {
        opens(elena, "takeSamples");
        namesNobody(elena);
        choose(elena, "Samples are taken by", "Atyrau");
        ticks(elena, "Sample given");
        chooseInEach(elena, "Sample\\*?$", "Swab");
        List<Locator> seals = elena.getByLabel(Pattern.compile("^Seal number")).all();
        List<Locator> days = elena.getByLabel(Pattern.compile("^Taken on")).all();
        List<Locator> times = elena.getByLabel(Pattern.compile("^Time")).all();
        for (int i = 0; i < 2; i++) {
            seals.get(i).fill(examination() + "-" + i);
            days.get(i).fill(day(today()));
            elena.keyboard().press("Tab");
            times.get(i).fill("00:05");
            elena.keyboard().press("Tab");
        }
        elena.getByLabel(Pattern.compile("^The lawyer compared")).all().forEach(Locator::check);
        completes(elena, "Take samples");
    }

    private void witnesses(Page askhat) {
        opens(askhat, "witnessSampling");
        namesNobody(askhat);
        for (String seen : List.of("The lawyer compared", "Each sample was", "Nobody was forced")) {
            askhat.getByLabel(Pattern.compile("^" + seen)).check();
        }
        completes(askhat, "Witness sampling");
    }

    private void receives(Page lyazzat) {
        opens(lyazzat, "receiveSamples");
        namesNobody(lyazzat);
        ticks(lyazzat, "From the hands of whoever took them");
        dated(lyazzat, "Received on", today());
        type(lyazzat, Pattern.compile("^Time"), "00:05");
        ticks(lyazzat, "Whole, number as written");
        completes(lyazzat, "Receive samples");
    }

    private void examines(Page lyazzat) {
        opens(lyazzat, "examineSamples");
        namesNobody(lyazzat);
        dated(lyazzat, "Seals opened on", today());
        type(lyazzat, Pattern.compile("^Time"), "00:05");
        ticks(lyazzat, "Whole, number as written");
        ticks(lyazzat, "Kinship confirmed");
        lyazzat.getByLabel(Pattern.compile("^Probability of kinship")).fill("99.98");
        lyazzat.getByLabel(Pattern.compile("^Markers")).fill("24");
        lyazzat.getByLabel(Pattern.compile("^Number of the report")).fill("2026-204");
        dated(lyazzat, "Date of the report", today());
        attaches(lyazzat, "Report, signed");
        completes(lyazzat, "Examine samples");
    }

    private void reviews(Page askhat) {
        opens(askhat, "reviewResult");
        namesNobody(askhat);
        assertThat(askhat.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(examination())))
                .hasAttribute("href", "/examinations/" + examination());
        ticks(askhat, "I agree");
        completes(askhat, "Review result");
    }

    private void letsOut(Page page, String form, String step) {
        opens(page, form);
        namesNobody(page);
        page.getByLabel(Pattern.compile("^I looked the report through")).check();
        completes(page, step);
    }

    /** Over all the page says: no name in any script, no number of a person or household. */
    private void namesNobody(Page page) {
        String all = page.locator("body").textContent();
        assertThat(all)
                .contains(examination())
                .doesNotContain(NAMES.toArray(String[]::new))
                .doesNotContainPattern("ZH-[PH]-");
        for (String person : aliya.members()) {
            assertThat(all)
                    .doesNotContain(
                            people.find(person).orElseThrow().birthDate().toString());
        }
    }

    private void courtHears(Page talgat) {
        until("hearCase");
        talgat.navigate("/examinations/" + examination());
        heading(talgat, "Course of the examination " + examination());
        assertThat(talgat.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Signatures")))
                .isVisible();
        looksRight(talgat);

        opens(talgat, "hearCase");
        assertThat(talgat.getByLabel(Pattern.compile("^Newest conclusion"))).hasValue("Kinship confirmed");
        dated(talgat, "Heard on", today());
        type(talgat, Pattern.compile("^Time"), "00:05");
        choose(talgat, "The court", "Granted the petition");
        choose(talgat, "The ruling rests on", "The report");
        dated(talgat, "Ruling in final form on", today());
        completes(talgat, "Hear case");
    }

    private void courtConfirms(Page talgat) {
        opens(talgat, "confirmInForce");
        talgat.getByLabel(Pattern.compile("^Number of the ruling")).fill("2-117/26");
        dated(talgat, "In final form on", today().minusDays(THE_APPEAL_PERIOD.toDays()));
        choose(talgat, "Appeal", "None was lodged");
        dated(talgat, "In force since", today());
        attaches(talgat, "The ruling, scanned");
        completes(talgat, "Confirm in force");
    }

    private void registrarRegisters(Page meruert) {
        opens(meruert, "registerBirth");
        meruert.getByLabel(Pattern.compile("^Number of the entry")).fill("31-0204");
        dated(meruert, "Entered on", today());
        ticks(meruert, "Court ruling in force");
        meruert.getByLabel(Pattern.compile("^Number of the ruling")).fill("2-117/26");
        ticks(meruert, "The real place");
        meruert.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        meruert.getByLabel("Citizen of Kazakhstan").check();
        meruert.getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        completes(meruert, "Register birth");

        opens(meruert, "issueCertificate");
        meruert.getByLabel(Pattern.compile("^Number of the certificate")).fill("0231204");
        dated(meruert, "Issued on", today());
        meruert.getByLabel(Pattern.compile("^Identification number")).fill(identityNumber());
        meruert.getByLabel(Pattern.compile("^Handed to")).fill(aliya.adult());
        completes(meruert, "Issue certificate");

        Page ainur = signedIn("ainur");
        ainur.navigate("/people/" + ramazan + "/documents");
        assertThat(said(ainur)).contains("0231204");
        looksRight(ainur);
    }

    private String identityNumber() {
        var they = people.find(ramazan).orElseThrow();
        for (int serial = 9990; ; serial--) {
            var number = IdentityNumber.invented(they.birthDate(), they.sex(), serial);
            if (number.isPresent()) {
                return number.get().digits();
            }
        }
    }
}
