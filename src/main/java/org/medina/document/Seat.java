package org.medina.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.PersonId;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Somebody's place in a text while they are there: one a tab. Its methods return at once; answers come as frames. */
public final class Seat {

    private static final Pattern FIELD = Pattern.compile("[a-zA-Z0-9._:-]{1,64}");

    private final LiveDocuments documents;
    private final DocumentId document;
    private final LiveClient client;
    private @Nullable Authority authority;
    // from here on known to the text's own thread only
    private UUID tab = new UUID(0, 0);
    private long told;
    private @Nullable String field;
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

    /** @param name of the form field beside the text that they are in; null for none */
    public void field(@Nullable String name) {
        if (name != null && !FIELD.matcher(name).matches()) {
            throw Refused.unreadable("name");
        }
        as((actor, text) -> text.field(this, name));
    }

    /** Asks for the text as it was. */
    public void version(UUID request, long version) {
        look(actor -> documents.past().text(document, actor, request, version));
    }

    /** Asks for what was done between two versions. */
    public void changes(UUID request, long from, long to) {
        look(actor -> documents.past().changes(document, actor, request, from, to));
    }

    /** Puts what they may edit back to what it was, as a new version. */
    public void restore(UUID request, long version) {
        as((actor, text) -> text.restore(this, request, version, actor));
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

    private void look(Function<Actor, String> work) {
        as((actor, text) -> {
            if (authorised == null) {
                throw new Refused(Refused.Kind.INVALID, "document.refused.join-first");
            }
            try {
                client.send(work.apply(actor));
            } catch (DataAccessException | TransactionException e) {
                client.close(LiveClient.COME_BACK);
            }
        });
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

    @Nullable
    String field() {
        return field;
    }

    void enter(@Nullable String name) {
        this.field = name;
    }

    long told() {
        return told;
    }

    void tell(String frame, long version) {
        told = Math.max(told, version);
        client.send(frame);
    }
}
