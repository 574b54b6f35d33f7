package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.IntegrationTest;
import org.zhusan.form.Forms;

/** A task nobody of its group may hand in would stop a case for good. */
@IntegrationTest
class TasksWithinTheMatrixTest {
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+)\"");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask ([^>]+)>");
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"(\\w+)\"");
    private static final Pattern GROUPS = Pattern.compile("camunda:candidateGroups=\"([^\"]+)\"");

    @Autowired
    AccessMatrix matrix;

    @Autowired
    Forms forms;

    @Test
    void whoeverGetsATaskMayWriteWhatItsFormAsks() throws IOException {
        List<Asked> all = tasks();
        assertThat(all).hasSizeGreaterThan(30);
        for (Asked task : all) {
            assertThat(matrix.classes(task.function(), Access.WRITE))
                    .as(task.toString())
                    .containsAll(forms.shipped(task.process(), task.form()).classes());
        }
    }

    private record Asked(String process, String form, String function) {}

    private static List<Asked> tasks() throws IOException {
        var tasks = new ArrayList<Asked>();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(it -> it.toString().endsWith(".bpmn")).toList()) {
                String xml = Files.readString(model);
                String process = first(PROCESS, xml);
                TASK.matcher(xml).results().map(it -> it.group(1)).forEach(task -> {
                    for (String group : first(GROUPS, task).split(",")) {
                        tasks.add(new Asked(process, first(FORM, task), group.split(":")[0]));
                    }
                });
            }
        }
        return tasks;
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
