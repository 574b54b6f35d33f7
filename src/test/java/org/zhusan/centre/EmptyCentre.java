package org.zhusan.centre;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All four buildings vacant and disinfected, nobody on the books: where a story about the centre begins. */
public final class EmptyCentre {
    private EmptyCentre() {}

    public static void empty(JdbcClient sql) {
        sql.sql("DELETE FROM zhusan.room_assignment").update();
        sql.sql("DELETE FROM zhusan.resident").update();
        sql.sql("DELETE FROM zhusan.building_wait").update();
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL, capacity = 120")
                .update();
    }
}
