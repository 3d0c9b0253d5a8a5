package org.medina.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends many requests at once and ends a server around them. */
final class PowerCut {

    private static final int LONGEST_DELAY = 40;

    private final PledgeOverHttp http;
    private final List<PledgeUnderWay> pledges;
    private final Random random;
    private final Semaphore answers = new Semaphore(0);
    private final List<Future<?>> sent = new ArrayList<>();

    PowerCut(PledgeOverHttp http, List<PledgeUnderWay> pledges, Random random) {
        this.http = http;
        this.pledges = pledges;
        this.random = random;
    }

    List<PledgeUnderWay> pledges() {
        return pledges;
    }

    /** Right after the last of them has been acknowledged. */
    void afterAllAnswers(Runnable kill) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            pledges.forEach(pledge -> send(callers, pledge));
            answers.acquire(pledges.size());
            kill.run();
        }
    }

    /**
     * While some are answered and some are not, a moment that chance decides.
     *
     * @param early moves that may be answered; the others are sent only just before
     */
    void amid(Runnable kill, Set<PledgeMove> early) throws Exception {
        List<PledgeUnderWay> first = new ArrayList<>();
        List<PledgeUnderWay> last = new ArrayList<>();
        pledges.forEach(pledge -> (early.isEmpty() || early.contains(pledge.move()) ? first : last).add(pledge));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            first.forEach(pledge -> send(callers, pledge));
            answers.acquire(1 + random.nextInt(Math.max(1, first.size() / 3)));
            last.forEach(pledge -> send(callers, pledge));
            Thread.sleep(last.isEmpty() ? random.nextInt(LONGEST_DELAY) : 5 + random.nextInt(10));
            kill.run();
        }
        for (Future<?> request : sent) {
            request.get();
        }
    }

    private void send(ExecutorService callers, PledgeUnderWay pledge) {
        sent.add(callers.submit(() -> {
            try {
                pledge.send(http);
            } finally {
                answers.release();
            }
        }));
    }

    void inParallel(Consumer<PledgeUnderWay> work) throws Exception {
        inParallel(pledges, pledge -> {
            work.accept(pledge);
            return pledge;
        });
    }

    static <T, R> List<R> inParallel(List<T> items, Function<T, R> work) throws Exception {
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            List<Callable<R>> tasks = items.stream()
                    .map(item -> (Callable<R>) () -> work.apply(item))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> result : few.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Override
    public String toString() {
        return pledges.stream()
                .collect(Collectors.groupingBy(PledgeUnderWay::heard, Collectors.counting()))
                .toString();
    }
}
