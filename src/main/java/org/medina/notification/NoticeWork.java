package org.medina.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medina.base.AfterCommit;
import org.medina.casefile.HistoryRecorded;
import org.medina.inbox.WorkDue;
import org.medina.inbox.WorkHandedOver;
import org.medina.inbox.WorkOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two threads on each node: one tells, and one carries mails, so that a slow mail server keeps nobody waiting. */
@Component
class NoticeWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWork.class);
    private static final long LOOK_SECONDS = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration MAILS_KEPT = Duration.ofDays(90);
    private static final Duration NOTICES_KEPT = Duration.ofDays(365);
    private static final int ROUNDS_UNTIL_FORGETTING = 1000;

    private final Telling telling;
    private final Digests digests;
    private final Postman postman;
    private final OutboxRows outbox;
    private final Clock clock;
    private final boolean works;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread tells;
    private volatile @Nullable Thread carries;
    private Duration pause = SHORTEST;

    NoticeWork(
            Telling telling,
            Digests digests,
            Postman postman,
            OutboxRows outbox,
            Clock clock,
            @Value("${medina.notices.work:true}") boolean works) {
        this.telling = telling;
        this.digests = digests;
        this.postman = postman;
        this.outbox = outbox;
        this.clock = clock;
        this.works = works;
    }

    /** Not before: the demo story is told with the clock moved. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (works) {
            running = true;
            tells = thread("notices", this::tell);
            carries = thread("mails", this::carry);
        }
    }

    @EventListener
    void on(HistoryRecorded act) {
        AfterCommit.run(wake::release);
    }

    @EventListener
    void on(WorkOpened work) {
        AfterCommit.run(wake::release);
    }

    @EventListener
    void on(WorkDue work) {
        AfterCommit.run(wake::release);
    }

    @EventListener
    void on(WorkHandedOver work) {
        AfterCommit.run(wake::release);
    }

    @Override
    public void destroy() throws InterruptedException {
        running = false;
        end(tells);
        end(carries);
    }

    private static void end(@Nullable Thread thread) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void tell() {
        while (running) {
            try {
                if (!telling.tell()) {
                    boolean woken = wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                    wake.drainPermits();
                    LOG.trace("Looks for what happened, woken: {}", woken);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("What happened cannot be told now: {}", e.toString());
                sleep(SHORTEST);
            }
        }
    }

    private void carry() {
        int rounds = 0;
        while (running) {
            try {
                digests.make();
                Postman.Round round = postman.carry();
                while (round == Postman.Round.DONE && running) {
                    round = postman.carry();
                }
                if (rounds++ % ROUNDS_UNTIL_FORGETTING == 0) {
                    outbox.forget(
                            clock.instant().minus(MAILS_KEPT), clock.instant().minus(NOTICES_KEPT));
                }
                rest(round == Postman.Round.SERVER_AWAY);
            } catch (RuntimeException e) {
                LOG.warn("Mails cannot be carried now: {}", e.toString());
                sleep(SHORTEST);
            }
        }
    }

    private void rest(boolean away) {
        if (away) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        } else {
            pause = SHORTEST;
            sleep(Duration.ofSeconds(LOOK_SECONDS));
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
