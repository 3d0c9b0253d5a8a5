package org.medina.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.document.BatchStore.Outcome;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A text in memory, and how batches get into it: each is put on top of what is there, decided, and stored; only what is
 * stored counts. Another node may be first; then its steps are read and the batches decided again on top of them. Used
 * by one thread at a time.
 */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int TRIES = 200;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final DocumentId id;
    private final UUID node;
    private final LiveServices services;
    private final SubjectRef subject;
    private final Tail tail;
    private TextState state;
    private ThreadIndex threads;

    Ledger(DocumentRow row, UUID node, LiveServices services) {
        this.id = row.id();
        this.node = node;
        this.services = services;
        this.subject = row.subject();
        this.state = services.texts().now(row);
        this.tail = new Tail(state.version());
        this.threads = new ThreadIndex(services.threads().openers(id));
    }

    TextState state() {
        return state;
    }

    SubjectRef subject() {
        return subject;
    }

    /** The steps after a version up to now. */
    List<Confirmed> since(long version) {
        return between(version, state.version());
    }

    private List<Confirmed> between(long after, long upTo) {
        return tail.between(after, upTo).orElseGet(() -> services.texts().since(id, after, upTo));
    }

    void threadOpened(UUID thread, PersonId by) {
        threads.add(thread.toString(), by);
    }

    void readThreads() {
        threads = new ThreadIndex(services.threads().openers(id));
    }

    /** Reads what others have stored. */
    void catchUp() {
        DocumentRow row = services.rows().find(id).orElseThrow();
        if (row.version() > state.version()) {
            List<Confirmed> more = services.texts().since(id, state.version(), row.version());
            state = TextVersions.replay(state, more);
            tail.add(more);
        }
        state = state.under(row.epoch());
    }

    /** Decides a group of batches, which are stored together; each is answered before this returns. */
    void process(List<Pending> group) {
        List<Pending> open = new ArrayList<>(group);
        long pause = 50;
        long waited = 0;
        boolean uncertain = false;
        for (int tries = 0; tries < TRIES && !open.isEmpty() && waited < PATIENCE_MILLIS; tries++) {
            try {
                if (uncertain || tries > 0 || isBehind(open)) {
                    catchUp();
                }
                if (tryOnce(open)) {
                    return;
                }
                uncertain = false;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("A batch for document {} could not be stored and is tried again: {}", id, e.toString());
                uncertain = true;
                waited += pause;
                sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
        open.forEach(pending -> pending.failed().run());
    }

    /** A client has seen more than this node: the other node's notice is still under way. */
    private boolean isBehind(List<Pending> open) {
        return open.stream().anyMatch(pending -> pending.batch().version() > state.version());
    }

    /** @return whether all is done; otherwise the text has moved on, or some batches turned out to be repeats */
    private boolean tryOnce(List<Pending> open) {
        Map<Accepted, Pending> pendings = new IdentityHashMap<>();
        List<Accepted> accepted = accept(open, pendings);
        if (accepted.isEmpty()) {
            return open.isEmpty();
        }
        Outcome outcome = Objects.requireNonNull(services.transaction().execute(status -> {
            Outcome tried = services.store()
                    .store(
                            id,
                            state,
                            accepted,
                            Notice.steps(node, id, accepted.getLast().after().version()));
            if (!(tried instanceof Outcome.Stored)) {
                status.setRollbackOnly();
            }
            return tried;
        }));
        return switch (outcome) {
            case Outcome.Stored() -> {
                stored(accepted, pendings);
                open.removeAll(pendings.values());
                yield open.isEmpty();
            }
            case Outcome.Behind() -> false;
            case Outcome.Repeated(List<Accepted> repeated) -> {
                catchUp();
                repeated.forEach(batch -> {
                    Pending pending = Objects.requireNonNull(pendings.get(batch));
                    if (repeat(pending, batch.author())) {
                        open.remove(pending);
                    }
                });
                yield open.isEmpty();
            }
        };
    }

    /** The batches that can be taken, each on top of the one before; the others are answered and no longer open. */
    private List<Accepted> accept(List<Pending> open, Map<Accepted, Pending> pendings) {
        List<Accepted> accepted = new ArrayList<>();
        TextState on = state;
        Set<List<Object>> once = new HashSet<>();
        for (Pending pending : List.copyOf(open)) {
            if (!once.add(List.of(pending.batch().client(), pending.batch().seq()))) {
                continue;
            }
            @Nullable Author author = null;
            try {
                author = pending.author().apply(state.epoch());
                Accepted batch = accept(on, accepted, pending.batch(), author);
                on = batch.after();
                accepted.add(batch);
                pendings.put(batch, pending);
            } catch (Refused refused) {
                open.remove(pending);
                if (author == null || !repeat(pending, author)) {
                    pending.refused().accept(refused);
                }
            }
        }
        return accepted;
    }

    private Accepted accept(TextState on, List<Accepted> before, Submission batch, Author author) {
        if (batch.version() > state.version()) {
            throw new Refused(Refused.Kind.UNKNOWN_VERSION, "document.refused.unknown-version");
        }
        services.colleagues().requireKnown(subject, author.actor(), batch.mentions());
        List<Step> foreign = new ArrayList<>();
        between(batch.version(), state.version()).forEach(step -> foreign.add(step.step()));
        before.forEach(accepted -> accepted.steps().forEach(step -> foreign.add(step.step())));
        return new BatchCheck(services.owners().specList(subject), threads, suggestion -> services.steps()
                        .everHeld(id, suggestion))
                .accept(on, foreign, batch, author);
    }

    private void stored(List<Accepted> accepted, Map<Accepted, Pending> pendings) {
        for (Accepted batch : accepted) {
            tail.add(batch.steps());
            batch.threads()
                    .forEach(thread ->
                            threads.add(thread.id().toString(), batch.author().personOrNobody()));
        }
        state = accepted.getLast().after();
        for (Accepted batch : accepted) {
            long version = batch.after().version();
            Objects.requireNonNull(pendings.get(batch))
                    .taken()
                    .accept(new Pending.Answer(
                            version, between(batch.submission().version(), version), batch.dropped()));
        }
    }

    /** Answers with what was stored, where the batch was taken before. */
    private boolean repeat(Pending pending, Author author) {
        Submission batch = pending.batch();
        var before = services.steps().batch(id, batch.client(), batch.seq(), author.personOrNobody());
        before.ifPresent(taken -> {
            long version = Math.max(taken.version(), batch.version());
            if (version > state.version()) {
                catchUp();
            }
            pending.taken().accept(new Pending.Answer(version, between(batch.version(), version), taken.dropped()));
        });
        return before.isPresent();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
