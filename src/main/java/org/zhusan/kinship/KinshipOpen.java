package org.zhusan.kinship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Standing;
import org.zhusan.engine.Standing.Model;
import org.zhusan.engine.Standing.Step;

/**
 * What is open of a case of kinship. From the sampling to the hearing only the lawyers who sit beside the family see where it stands; to everyone else it is with
 * the laboratory all that time, so that a report that excludes looks like one that has not come yet until the family has been told.
 */
@Component
class KinshipOpen {
    static final String LABORATORY = "moj-forensic";

    private static final String EXAMINE = "callActivity_examineSamples";
    private static final Set<String> OURS = Set.of(
            KinshipProcess.KINSHIP,
            KinshipProcess.PETITION,
            KinshipProcess.COURT_EXAMINATION,
            KinshipProcess.DISCLOSURE,
            KinshipProcess.COURT_HEARING);

    private final Standing standing;
    private final ProcessWords words;
    private final Timeline timeline;

    KinshipOpen(Standing standing, ProcessWords words, Timeline timeline) {
        this.standing = standing;
        this.words = words;
        this.timeline = timeline;
    }

    boolean anything(String child) {
        return !ours(child).isEmpty();
    }

    /** Between sampling and hearing: nothing to do for anyone but the laboratory, or not for everyone to know. */
    boolean veiled(String child) {
        return veiled(ours(child));
    }

    /** @param sees whether the reader may know of the conversation with the family */
    List<KinshipPage.Open> of(String child, boolean sees, Member reader, Locale language) {
        List<Standing.Open> all = ours(child);
        Map<String, Map<String, String>> labels = words.labels(OURS, language);
        Map<String, Model> models = standing.models(OURS);
        var open = new ArrayList<KinshipPage.Open>();
        boolean withTheLaboratory = veiled(all);
        for (Standing.Open it : all) {
            if (withTheLaboratory && !sees && box(it)) {
                continue;
            }
            Map<String, String> classes = models.getOrDefault(it.process(), new Model(Set.of(), Map.of()))
                    .classes();
            it.steps().stream()
                    .filter(step -> step.called() == null && (!step.groups().isEmpty() || step.dueAt() != null))
                    .filter(step -> sees || !DataClass.GENETIC_RESULT.code().equals(classes.get(step.step())))
                    .map(step -> open(step, labels.get(it.process()).getOrDefault(step.step(), step.step())))
                    .forEach(open::add);
        }
        if (withTheLaboratory && !(sees && conversation(all))) {
            open.add(new KinshipPage.Open(
                    labels.get(KinshipProcess.COURT_EXAMINATION).getOrDefault(EXAMINE, EXAMINE),
                    List.of(new KinshipPage.Group(LABORATORY, null)),
                    arranged(child, reader, all),
                    null));
        }
        return open;
    }

    private static KinshipPage.Open open(Step step, String label) {
        return new KinshipPage.Open(
                label, step.groups().stream().sorted().map(KinshipOpen::group).toList(), step.since(), step.dueAt());
    }

    private static boolean veiled(List<Standing.Open> all) {
        return all.stream()
                .anyMatch(it -> it.process().equals(KinshipProcess.COURT_EXAMINATION)
                        && it.steps().stream().allMatch(step -> step.groups().isEmpty()));
    }

    private static boolean conversation(List<Standing.Open> all) {
        return all.stream().anyMatch(it -> it.process().equals(KinshipProcess.DISCLOSURE));
    }

    private static boolean box(Standing.Open it) {
        return it.process().equals(KinshipProcess.COURT_EXAMINATION)
                || it.process().equals(KinshipProcess.DISCLOSURE);
    }

    /** The samples were arranged for then; the same for a report on its way and for one that waits to be told. */
    private Instant arranged(String child, Member reader, List<Standing.Open> all) {
        Instant began = all.stream()
                .filter(KinshipOpen::box)
                .map(Standing.Open::since)
                .min(Instant::compareTo)
                .orElseThrow();
        return timeline.of(child, reader).stream()
                .filter(it -> it.kind().equals(KinshipWay.ARRANGED) && !it.at().isBefore(began))
                .map(Timeline.Entry::at)
                .findFirst()
                .orElse(began);
    }

    private List<Standing.Open> ours(String child) {
        return standing.about(List.of(child)).stream()
                .filter(it -> OURS.contains(it.process()))
                .toList();
    }

    private static KinshipPage.Group group(String group) {
        String[] parts = group.split(":", 2);
        return new KinshipPage.Group(parts[0], parts.length == 1 ? null : parts[1]);
    }
}
