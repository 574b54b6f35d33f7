package org.zhusan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who try the same thing at the same moment. */
final class Crowd {
    private Crowd() {}

    interface Attempt {
        String by(int number) throws Exception;
    }

    static List<String> atOnce(int many, Attempt attempt) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                Callable<String> one = () -> {
                    start.await();
                    return attempt.by(number);
                };
                futures.add(pool.submit(one));
            }
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
