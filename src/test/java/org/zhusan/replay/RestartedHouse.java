package org.zhusan.replay;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhusan.engine.ProgrammeClock;

/** The whole house on one folder of data: closed in the middle of a replay and opened again, while whoever holds one of its doors notices nothing. */
class RestartedHouse implements AutoCloseable {
    private final Path data;
    private final Map<Class<?>, Object> doors = new HashMap<>();
    private ConfigurableApplicationContext house;

    RestartedHouse(Path data) {
        this.data = data;
        this.house = ReplayCommand.scratch(data);
    }

    /** Whatever was only in its memory is gone; its time goes on where it was. */
    void restart() {
        var now = house.getBean(ProgrammeClock.class).instant();
        house.close();
        house = ReplayCommand.scratch(data);
        house.getBean(ProgrammeClock.class).jumpTo(now);
    }

    /** A house whose doors lead into the one that is open now. */
    BeanFactory doors() {
        return mock(
                BeanFactory.class,
                withSettings()
                        .stubOnly()
                        .defaultAnswer(call ->
                                call.getArgument(0) instanceof Class<?> type ? door(type) : call.callRealMethod()));
    }

    /** In this door's place stands this one. */
    <T> void put(Class<T> type, T instead) {
        doors.put(type, instead);
    }

    <T> T door(Class<T> type) {
        Object door = doors.get(type);
        if (door == null) {
            door = mock(type, withSettings().stubOnly().defaultAnswer(call -> {
                try {
                    call.getMethod().setAccessible(true);
                    return call.getMethod().invoke(house.getBean(type), call.getArguments());
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
            doors.put(type, door);
        }
        return type.cast(door);
    }

    /** Officers who fill in forms, whoever they are after a restart. */
    Answers officers() {
        return new Answers() {
            @Override
            public boolean fill(String process) {
                return phases().stream().anyMatch(it -> it.fill(process));
            }

            @Override
            public Filled answer(Scene scene) {
                return phases().stream()
                        .filter(it -> it.fill(scene.task().process()))
                        .findFirst()
                        .orElseThrow()
                        .answer(scene);
            }
        };
    }

    private List<Answers> phases() {
        return house.getBeanProvider(Answers.class).orderedStream().toList();
    }

    @Override
    public void close() {
        house.close();
    }
}
