package org.medina.notification;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.medina.base.Background;
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

    private final Digests digests;
    private final Postman postman;
    private final OutboxRows outbox;
    private final Clock clock;
    private final boolean works;
    private final Background tells;
    private volatile boolean running;
    private volatile @Nullable Thread carries;
    private Duration pause = SHORTEST;

    NoticeWork(
            Telling telling,
            Digests digests,
            Postman postman,
            OutboxRows outbox,
            Clock clock,
            @Value("${medina.notices.work:true}") boolean works) {
        this.digests = digests;
        this.postman = postman;
        this.outbox = outbox;
        this.clock = clock;
        this.works = works;
        this.tells = new Background("notices", Duration.ofSeconds(LOOK_SECONDS), telling::tell);
    }

    /** Not before: the demo story is told with the clock moved. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (works) {
            running = true;
            tells.start();
            carries = thread("mails", this::carry);
        }
    }

    @EventListener
    void on(HistoryRecorded act) {
        tells.wakeAfterCommit();
    }

    @EventListener
    void on(WorkOpened work) {
        tells.wakeAfterCommit();
    }

    @EventListener
    void on(WorkDue work) {
        tells.wakeAfterCommit();
    }

    @EventListener
    void on(WorkHandedOver work) {
        tells.wakeAfterCommit();
    }

    @Override
    public void destroy() throws InterruptedException {
        running = false;
        tells.stop();
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
