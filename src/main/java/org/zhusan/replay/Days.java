package org.zhusan.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.engine.OpenTask;

/** How many days registries, courts, laboratories, guardianship authorities and relatives take, in every replay: within what is expected of them, but never an hour. */
final class Days {
    /** One day over what is expected of the laboratory. */
    private static final Duration LATE = Duration.ofDays(21);

    private static final Map<String, Days> BY_FORM = new HashMap<>();

    static {
        // papers
        add(2, 5, "takeInventory", "chooseName", "validateChoice", "registerBirth");
        add(3, 14, "queryArchive");
        add(1, 2, "issueTemporaryPaper", "issueCertificate");
        add(5, 15, "issueIdentityCard");
        add(3, 9, "registerResidence", "identifyMother", "lookForKin");
        add(1, 5, "deliverDocuments", "hearAmendment", "decideOnAmendment", "handOverAmended");
        add(15, 29, "confirmCitizenship");
        // the court
        add(1, 3, "explainExamination", "informCourt", "tellFamily", "lookIntoDelay");
        add(1, 2, "confirmPayer", "confirmConversation", "confirmInForce");
        add(2, 5, "filePetition", "recordAcceptance", "fileClaim", "recordClaim");
        add(7, 14, "orderExamination");
        add(10, 20, "hearCase");
        // the laboratory; what a second person confirms is confirmed within the hour
        add(1, 2, "arrangeSampling", "arrangeAgain", "receiveSamples", "reviewResult", "releaseResult");
        add(3, 6, "takeSamples");
        add(10, 19, "examineSamples");
        // guardianship
        add(1, 2, "placeTemporarily", "keepSiblingsTogether");
        add(3, 9, "findCandidates", "checkHome", "lookBeyondRelatives", "confirmTrusteeship", "decideOnReturn");
        add(2, 4, "hearChildOnCare");
        add(5, 20, "decideOnGuardianship");
        add(6, 12, "arrangeAllowance");
        // relatives, within the second half of the month at the centre
        add(2, 5, "findRelatives");
        add(1, 2, "visitHome", "seeHomeForChildren", "settleBetweenFamilies", "offerMediation");
        add(2, 3, "prepareFamily");
    }

    private final int least;
    private final int most;

    private Days(int least, int most) {
        this.least = least;
        this.most = most;
    }

    private static void add(int least, int most, String... forms) {
        for (String form : forms) {
            BY_FORM.put(form, new Days(least, most));
        }
    }

    /** Empty for whoever else's task it is. A court that has a case before it again takes a third of the time. */
    static Optional<Duration> of(OpenTask task, int round, Set<String> words) {
        @Nullable Days days = BY_FORM.get(task.form());
        if (days == null) {
            return Optional.empty();
        }
        if (task.form().equals("examineSamples") && words.contains("laboratory-late")) {
            return Optional.of(LATE);
        }
        int usual = days.least + new Lot(task.caseNumber()).of(task.form(), days.most - days.least + 1);
        return Optional.of(Duration.ofDays(round == 0 ? usual : Math.max(1, usual / 3)));
    }
}
