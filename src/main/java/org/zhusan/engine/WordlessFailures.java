package org.zhusan.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.zhusan.Refusal;

/**
 * The engine writes the text of a failed job's exception into its tables and the log, and a database's complaint may quote a row. What failed and where is kept,
 * what was said is not; our own refusals quote nobody and keep their words.
 */
final class WordlessFailures extends CommandInterceptor {
    /** What a failed job leaves behind. */
    static final class JobFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private JobFailed(String what, StackTraceElement[] where) {
            super(what);
            setStackTrace(where);
        }
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ExecuteJobsCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lostRace) {
            // the engine tries these again by itself, without counting them
            throw lostRace;
        } catch (RuntimeException failed) {
            throw wordless(failed);
        }
    }

    /** What may be said of a failure: ours in its own words, another by its kind. */
    static String what(Throwable failed) {
        return failed instanceof JobFailed
                ? String.valueOf(failed.getMessage())
                : failed.getClass().getSimpleName();
    }

    private static JobFailed wordless(RuntimeException failed) {
        Throwable root = causes(failed).reduce((first, last) -> last).orElse(failed);
        Optional<String> ours = causes(failed)
                .filter(cause -> cause instanceof Refusal || cause instanceof Sealed)
                .map(Throwable::getMessage)
                .findFirst();
        String place = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.zhusan."))
                .findFirst()
                .map(frame -> " in " + simple(frame.getClassName()) + "." + frame.getMethodName())
                .orElse("");
        return new JobFailed(ours.orElse(root.getClass().getSimpleName() + place), root.getStackTrace());
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
