package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.AfterCommit;
import org.medina.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** The texts that are open on this node, and the door for live connections. */
@Service
public class LiveDocuments implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDocuments.class);
    private static final long TICK_MILLIS = 100;
    private static final long ANNOUNCE_SECONDS = 10;
    private static final long RIGHTS_SECONDS = 30;
    private static final long RIGHTS_LAST = 240_000_000_000L;
    private static final long IDLE = 60_000_000_000L;

    private final UUID node = UUID.randomUUID();
    private final Map<DocumentId, Open> texts = new ConcurrentHashMap<>();
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final LiveServices services;
    private final Notices notices;
    private final Comments comments;
    private final PastTexts past;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ScheduledExecutorService ticker;
    private volatile Consumer<String> closing = signIn -> {};
    private volatile boolean running;

    LiveDocuments(LiveServices services, Notices notices, ThreadRows rows) {
        this.services = services;
        this.notices = notices;
        this.comments = new Comments(rows, this, services);
        this.past = new PastTexts(services);
    }

    private static final class Open {
        private final Authority authority;
        private final AtomicInteger users = new AtomicInteger();
        private volatile long usedAt = System.nanoTime();

        Open(Authority authority) {
            this.authority = authority;
        }
    }

    /** What an answer to a batch says: the version after it, all steps since its own version, those that met a deletion. */
    public record Taken(long version, String stepsJson, java.util.List<Integer> dropped) {}

    /** A place in a text for a connection; whether they may be there is found out when they join. */
    public Seat seat(DocumentId document, LiveClient client) {
        Seat seat = new Seat(this, document, client);
        seats.add(seat);
        return seat;
    }

    /** Takes a batch of somebody who has no seat; fails with {@link Refused}. */
    public CompletableFuture<Taken> submit(DocumentId document, Submission batch, Actor actor) {
        Authority text = take(document);
        return text.submit(batch, actor)
                .whenComplete((answer, failure) -> release(text))
                .thenApply(answer -> new Taken(answer.version(), Confirmed.json(answer.steps()), answer.dropped()));
    }

    /** A sign-in is over: other nodes close its connections too. */
    public void signedOut(String signIn) {
        notices.pass(Notice.signedOut(node, signIn));
    }

    /** Calls when another node says that a sign-in is over. */
    public void onSignedOut(Consumer<String> close) {
        this.closing = close;
    }

    Authority take(DocumentId document) {
        Open open = texts.compute(document, (id, before) -> {
            Open used = before == null ? new Open(new Authority(id, node, services, notices::pass, threads)) : before;
            used.users.incrementAndGet();
            return used;
        });
        return open.authority;
    }

    void release(Authority text) {
        texts.computeIfPresent(text.id(), (id, open) -> {
            open.users.decrementAndGet();
            open.usedAt = System.nanoTime();
            return open;
        });
    }

    void left(Seat seat) {
        seats.remove(seat);
    }

    void signedOut(Seat seat) {
        seat.client().send(Frames.gone(services.messages().get(seat.client().locale(), "document.gone.signed-out")));
        seat.client().close(LiveClient.NOT_ALLOWED);
    }

    /** Under which name this node speaks to the others. */
    UUID node() {
        return node;
    }

    Comments comments() {
        return comments;
    }

    PastTexts past() {
        return past;
    }

    /** Tells everybody on every node when the current transaction is committed; at once where there is none. */
    void changed(DocumentId document, Notice.Kind kind, @Nullable UUID thread) {
        notices.tell(new Notice(node, document.value(), kind, null, thread, null, null, null, null));
        AfterCommit.run(() -> here(document, kind, thread));
    }

    /** As {@link #changed}, told to these groups and nobody else; the caller has a transaction. */
    void touched(DocumentId document, List<String> groups) {
        notices.tell(Notice.touched(node, document, groups));
        AfterCommit.run(() -> touchedHere(document, groups));
    }

    /** Stored versions were changed in the current transaction: what nodes and browsers hold of the text is thrown away. */
    void rewritten(DocumentId document) {
        changed(document, Notice.Kind.REWRITTEN, null);
    }

    private void touchedHere(DocumentId document, List<String> groups) {
        Open open = texts.get(document);
        if (open != null) {
            open.authority.touched(groups);
        }
    }

    private void here(DocumentId document, Notice.Kind kind, @Nullable UUID thread) {
        Open open = texts.get(document);
        if (open != null) {
            switch (kind) {
                case STEPS, RIGHTS -> open.authority.pull();
                case TOUCHED -> open.authority.touched();
                case REWRITTEN -> open.authority.rewritten();
                case THREAD -> open.authority.threadChanged(java.util.Objects.requireNonNull(thread));
                case VERSION -> {
                    open.authority.pull();
                    open.authority.versionNamed();
                }
                default -> {}
            }
        }
    }

    private void heard(Notice notice) {
        if (notice.node().equals(node)) {
            return;
        }
        UUID document = notice.document();
        if (document == null) {
            if (notice.signIn() != null) {
                closing.accept(notice.signIn());
            }
            return;
        }
        if (notice.groups() != null) {
            touchedHere(new DocumentId(document), notice.groups());
            return;
        }
        Open open = texts.get(new DocumentId(document));
        if (open != null) {
            switch (notice.kind()) {
                case WHO, PEOPLE, CARETS -> open.authority.heard(notice);
                default -> here(new DocumentId(document), notice.kind(), notice.thread());
            }
        }
    }

    private void pullEverything() {
        texts.values().forEach(open -> open.authority.pullEverything());
    }

    private void announce() {
        texts.values().forEach(open -> open.authority.announce());
        note(() -> services.presences().alive(node));
    }

    private static void note(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Who is in which case was not noted: {}", e.toString());
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        texts.keySet()
                .forEach(document -> texts.computeIfPresent(
                        document, (id, open) -> open.users.get() == 0 && now - open.usedAt > IDLE ? null : open));
        seats.stream()
                .filter(seat -> {
                    Seat.Authorised who = seat.authorised();
                    return who != null && now - who.askedAt() > RIGHTS_LAST;
                })
                .forEach(seat -> threads.execute(seat::reauthorise));
    }

    @Override
    public synchronized void start() {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("document-ticker").factory());
        ticker.scheduleAtFixedRate(
                () -> texts.values().forEach(open -> open.authority.tick()),
                TICK_MILLIS,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
        ticker.scheduleAtFixedRate(this::announce, ANNOUNCE_SECONDS, ANNOUNCE_SECONDS, TimeUnit.SECONDS);
        ticker.scheduleAtFixedRate(this::sweep, RIGHTS_SECONDS, RIGHTS_SECONDS, TimeUnit.SECONDS);
        notices.start(this::heard, this::pullEverything);
        running = true;
    }

    /** Sends everybody to another node before requests are refused. */
    @Override
    public synchronized void stop() {
        running = false;
        seats.forEach(seat -> seat.client().close(LiveClient.COME_BACK));
        note(() -> services.presences().gone(node));
        notices.stop();
        if (ticker != null) {
            ticker.shutdownNow();
        }
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
