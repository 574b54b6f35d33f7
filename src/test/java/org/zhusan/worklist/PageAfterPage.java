package org.zhusan.worklist;

import java.util.ArrayList;
import java.util.List;
import org.zhusan.agency.Member;

/** A whole list as a patient reader sees it. */
final class PageAfterPage {
    private PageAfterPage() {}

    static List<OpenTasks.Row> all(OpenTasks list, Member member, OpenTasks.Filter filter, OpenTasks.Sort sort) {
        TaskQuery query = new TaskQuery(filter, sort, "", "", null);
        OpenTasks.Page page = list.page(member, query);
        var rows = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = list.page(member, query.from(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }
}
