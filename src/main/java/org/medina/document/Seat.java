package org.medina.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.PersonId;

/** Somebody's place in a text while they are there: one a tab. Its methods return at once; answers come as frames. */
public final class Seat {

    private final LiveDocuments documents;
    private final DocumentId document;
    private final LiveClient client;
    private @Nullable Authority authority;
    // from here on known to the text's own thread only
    private UUID tab = new UUID(0, 0);
    private long told;
    private volatile @Nullable Authorised authorised;
    private volatile boolean left;

    Seat(LiveDocuments documents, DocumentId document, LiveClient client) {
        this.documents = documents;
        this.document = document;
        this.client = client;
    }

    /** Who sits here, what they may do, and when that was asked ({@link System#nanoTime()}). */
    record Authorised(Actor actor, Author author, long askedAt) {

        PersonId person() {
            return author.personOrNobody();
        }

        String side() {
            return author.rights().side();
        }
    }

    /** @param version what the client holds; null for nothing yet */
    public synchronized void join(UUID tabId, @Nullable Long version) {
        if (left) {
            return;
        }
        if (authority == null) {
            authority = documents.take(document);
        }
        as((actor, text) -> text.join(this, tabId, version, actor));
    }

    public void steps(Submission batch) {
        as((actor, text) -> text.submit(this, batch, actor));
    }

    public void caret(int anchor, int head, long version) {
        as((actor, text) -> text.caret(this, anchor, head, version));
    }

    public void reply(UUID request, UUID thread, String body, List<PersonId> mentions) {
        as((actor, text) -> text.comment(this, request, author -> documents
                .comments()
                .reply(document, author, request, thread, body, mentions)));
    }

    /** @param resolved false opens the thread again */
    public void resolve(UUID request, UUID thread, boolean resolved) {
        as((actor, text) -> text.comment(
                this, request, author -> documents.comments().resolve(document, author, request, thread, resolved)));
    }

    public void seen(long version) {
        as((actor, text) -> text.seen(this, version));
    }

    /** Asks again who this is and what they may do. */
    void reauthorise() {
        as((actor, text) -> text.reauthorise(this, actor));
    }

    /** The connection is gone. */
    public synchronized void leave() {
        if (!left) {
            left = true;
            documents.left(this);
            Authority text = authority;
            if (text != null) {
                text.leave(this);
                documents.release(text);
            }
        }
    }

    private void as(BiConsumer<Actor, Authority> work) {
        Authority text = authority;
        if (text == null || left) {
            return;
        }
        Optional<Actor> actor = client.actor();
        if (actor.isEmpty()) {
            documents.signedOut(this);
        } else {
            work.accept(actor.get(), text);
        }
    }

    LiveClient client() {
        return client;
    }

    DocumentId document() {
        return document;
    }

    boolean hasLeft() {
        return left;
    }

    UUID tab() {
        return tab;
    }

    void sit(UUID tabId, Authorised who, long version) {
        this.tab = tabId;
        this.authorised = who;
        this.told = version;
    }

    @Nullable
    Authorised authorised() {
        return authorised;
    }

    void authorise(Authorised who) {
        this.authorised = who;
    }

    long told() {
        return told;
    }

    void tell(String frame, long version) {
        told = Math.max(told, version);
        client.send(frame);
    }
}
