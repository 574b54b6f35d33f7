package org.zhusan.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does many things at the same moment. */
final class Pool implements AutoCloseable {
    private final ExecutorService threads;

    Pool(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    <T> void all(List<T> things, Consumer<T> what) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        for (T thing : things) {
            running.add(threads.submit(() -> {
                start.await();
                what.accept(thing);
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : running) {
            each.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
