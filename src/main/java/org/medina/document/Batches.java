package org.medina.document;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.document.Pending.Answer;
import org.medina.document.prosemirror.Step;
import org.medina.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch inside the caller's transaction, which holds the text's row until it ends: for journeys and programs,
 * whose batch must be there or not together with the rest of what they do. People who are in the text see it when the
 * transaction is committed.
 */
@Component
class Batches {

    private final LiveServices services;
    private final LiveDocuments live;

    Batches(LiveServices services, LiveDocuments live) {
        this.services = services;
        this.live = live;
    }

    /** @throws Problem NOT_FOUND where the actor may not know of the text, otherwise as {@link Refused#problem()} */
    @Transactional
    public Answer take(DocumentId id, Actor actor, Submission batch) {
        TextState now = lock(id);
        return take(id, now, author(id, actor, now), batch);
    }

    /** As {@link #take(DocumentId, Actor, Submission)}, for somebody without an account who holds these rights now. */
    @Transactional
    public Answer take(DocumentId id, Actor guest, DocumentRights rights, Submission batch) {
        TextState now = lock(id);
        return take(id, now, new Author(guest, rights, now.epoch()), batch);
    }

    private Answer take(DocumentId id, TextState now, Author author, Submission batch) {
        var before = services.steps().batch(id, batch.client(), batch.seq(), author.personOrNobody());
        if (before.isPresent()) {
            long version = Math.max(before.get().version(), batch.version());
            return new Answer(
                    version,
                    services.texts().since(id, batch.version(), version),
                    before.get().dropped());
        }
        if (services.steps().isOfAnother(id, batch.client(), author.personOrNobody())) {
            throw Refused.unreadable("client").problem();
        }
        return store(id, now, batch, author, suggestion -> services.steps().everHeld(id, suggestion));
    }

    /**
     * Does what the text as it is now asks for.
     *
     * @param restores whether it only brings back what had stood there before, whoever had suggested it
     * @return the version afterwards
     */
    @Transactional
    public long write(DocumentId id, Actor actor, boolean restores, Function<TextState, List<Step>> steps) {
        TextState now = lock(id);
        Author author = author(id, actor, now);
        List<Step> made = steps.apply(now);
        if (made.isEmpty()) {
            return now.version();
        }
        UUID client = Ids.next();
        Submission batch = new Submission(client, 0, now.version(), made, List.of());
        return store(id, now, batch, author, suggestion -> restores).version();
    }

    private TextState lock(DocumentId id) {
        return services.texts().now(services.rows().lock(id).orElseThrow(Problem::notFound));
    }

    private Author author(DocumentId id, Actor actor, TextState now) {
        DocumentRow row = services.rows().find(id).orElseThrow(Problem::notFound);
        DocumentRights rights = services.owners().rights(row.subject(), actor).orElseThrow(Problem::notFound);
        return new Author(actor, rights, now.epoch());
    }

    private Answer store(
            DocumentId id,
            TextState now,
            Submission batch,
            Author author,
            java.util.function.Predicate<String> knownSuggestions) {
        try {
            if (batch.version() > now.version()) {
                throw new Refused(Refused.Kind.UNKNOWN_VERSION, "document.refused.unknown-version");
            }
            DocumentRow row = services.rows().find(id).orElseThrow();
            services.colleagues().requireKnown(row.subject(), author.actor(), batch.mentions());
            List<Confirmed> foreign = services.texts().since(id, batch.version(), now.version());
            Accepted accepted = new BatchCheck(
                            services.owners().specList(row.subject()),
                            new ThreadIndex(services.threads().openers(id)),
                            knownSuggestions)
                    .accept(now, foreign.stream().map(Confirmed::step).toList(), batch, author);
            keep(id, now, accepted);
            List<Confirmed> all = new java.util.ArrayList<>(foreign);
            all.addAll(accepted.steps());
            return new Answer(accepted.after().version(), all, accepted.dropped());
        } catch (Refused refused) {
            throw refused.problem();
        }
    }

    private void keep(DocumentId id, TextState now, Accepted accepted) {
        Notice notice = Notice.steps(live.node(), id, accepted.after().version());
        if (!(services.store().store(id, now, List.of(accepted), notice) instanceof BatchStore.Outcome.Stored)) {
            throw new IllegalStateException("document " + id + " changed while it was locked");
        }
        live.changed(id, Notice.Kind.STEPS, null);
        accepted.threads().forEach(thread -> live.changed(id, Notice.Kind.THREAD, thread.id()));
    }
}
