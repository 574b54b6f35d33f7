package org.zhusan.handoff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Files.Face;
import org.zhusan.casefile.OfferedHouseholds;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.handoff.Offers.State;

/** The sender's answer to a region that may not know yet whom it asks about: no name, no number, no birth date. */
@Component
class AnswerQuestionRules implements FormRules {
    private static final Pattern POINTS_AT_SOMEBODY =
            Pattern.compile("ZH-[PHU]-\\d+|\\d{12}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_NAME = 3;
    private static final int LONG_ENOUGH_TO_BEND = 4;

    private final OfferDesk desk;
    private final OfferTable table;
    private final OfferedHouseholds households;
    private final People people;
    private final Files files;

    AnswerQuestionRules(OfferDesk desk, OfferTable table, OfferedHouseholds households, People people, Files files) {
        this.desk = desk;
        this.table = table;
        this.households = households;
        this.people = people;
        this.files = files;
    }

    @Override
    public String process() {
        return OfferProcess.OFFER;
    }

    @Override
    public String form() {
        return OfferProcess.ANSWER_QUESTION;
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Map<String, Object> shown = new HashMap<>(desk.shown(desk.offer(number)));
        desk.said(number, OfferProcess.ANSWER_OFFER, "question").ifPresent(it -> shown.put("lastQuestion", it));
        return shown;
    }

    @Override
    public void check(Submission submission) {
        desk.lock(submission.caseNumber());
        Stream.of("answerText", "remarks")
                .map(submission.answers()::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(it -> requireNobodyNamed(submission.caseNumber(), it));
        if (!submission.attachments().isEmpty()) {
            throw new OfferRefused.PapersBeforeAcceptance();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        table.state(submission.caseNumber(), State.OPEN, null);
        return Map.of();
    }

    private void requireNobodyNamed(String offer, String text) {
        if (POINTS_AT_SOMEBODY.matcher(text).find()) {
            throw new OfferRefused.NamesSomebody();
        }
        List<String> said = WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        String household = households.of(offer).orElseThrow(OfferRefused.NoOffer::new);
        boolean named = people.livingIn(household).stream()
                .map(Person::number)
                .flatMap(this::names)
                .anyMatch(name -> said.stream().anyMatch(it -> it.startsWith(name)));
        if (named) {
            throw new OfferRefused.NamesSomebody();
        }
    }

    /** Every part of the name as papers bear it, in each language officers write. */
    private Stream<String> names(String person) {
        return Stream.of("kk", "ru", "en")
                .map(Locale::forLanguageTag)
                .flatMap(language -> files.face(person, speaking(language), "rules").stream())
                .map(Face::identity)
                .flatMap(it -> it == null ? Stream.of() : WORDS.splitAsStream(it.name() + " " + it.originalScript()))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() >= SHORTEST_NAME)
                .map(AnswerQuestionRules::stem);
    }

    /** Russian names end differently in each case of speech. */
    private static String stem(String name) {
        return name.length() > LONG_ENOUGH_TO_BEND ? name.substring(0, name.length() - 1) : name;
    }

    private static Member speaking(Locale language) {
        Member it = OfferDesk.HANDOFF;
        return new Member(it.id(), it.displayName(), it.function(), it.agency(), it.region(), language, it.active());
    }
}
