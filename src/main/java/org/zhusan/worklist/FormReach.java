package org.zhusan.worklist;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.TaskReach;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormSchema;
import org.zhusan.form.Forms;

/** A task reaches as far as its form asks. */
@Component
class FormReach implements TaskReach {
    private final Tasks tasks;
    private final Forms forms;

    FormReach(Tasks tasks, Forms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public Set<DataClass> classes(OpenTask task) {
        return form(task).classes();
    }

    @Override
    public boolean perPerson(OpenTask task) {
        return form(task).aboutOthers();
    }

    private FormSchema form(OpenTask task) {
        return forms.read(task.process(), tasks.form(task));
    }
}
