package org.medina.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.document.Pending.Answer;
import org.medina.document.Seat.Authorised;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A text that is open on this node: everybody who is in it, and the order of what they do. Everything happens one after
 * the other on a thread of the text's own; texts do not wait for each other.
 */
final class Authority {

    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);
    private static final int GROUP = 64;
    /** Rights come from a token at most five minutes old; asking takes its time too. */
    private static final long RIGHTS_LAST = 270_000_000_000L;

    private final DocumentId id;
    private final UUID node;
    private final LiveServices services;
    private final Consumer<Notice> others;
    private final Mailbox mailbox;
    private final Room room;
    private final Queue<Pending> pendings = new ConcurrentLinkedQueue<>();
    private @Nullable Ledger opened;

    Authority(DocumentId id, UUID node, LiveServices services, Consumer<Notice> others, Executor executor) {
        this.id = id;
        this.node = node;
        this.services = services;
        this.others = others;
        this.mailbox = new Mailbox(executor);
        this.room = new Room(id, node, others);
    }

    DocumentId id() {
        return id;
    }

    // What seats and other callers ask for; each returns at once.

    void join(Seat seat, UUID tab, @Nullable Long version, Actor actor) {
        mailbox.post(() -> {
            try {
                if (!seat.hasLeft()) {
                    sit(seat, tab, version, actor);
                }
            } catch (Refused refused) {
                gone(seat, refused.in(services.messages(), seat.client().locale()));
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Nobody can come into document {} now: {}", id, e.toString());
                seat.client().close(LiveClient.COME_BACK);
            }
        });
    }

    void submit(Seat seat, Submission batch, Actor actor) {
        Locale locale = seat.client().locale();
        submit(new Pending(
                batch,
                epoch -> withOwnTab(batch, authorOf(seat, actor, epoch)),
                answer -> acknowledge(seat, batch, answer),
                refused -> seat.client().send(Frames.refused(batch.seq(), refused, services.messages(), locale)),
                () -> seat.client().close(LiveClient.COME_BACK)));
    }

    /** For callers who have no seat; fails with {@link Refused}. */
    CompletableFuture<Answer> submit(Submission batch, Actor actor) {
        var answer = new CompletableFuture<Answer>();
        submit(new Pending(
                batch,
                epoch -> withOwnTab(batch, authorise(actor, epoch)),
                answer::complete,
                answer::completeExceptionally,
                () -> answer.completeExceptionally(
                        new Refused(Refused.Kind.UNKNOWN_VERSION, "document.refused.not-stored"))));
        return answer;
    }

    private void submit(Pending pending) {
        pendings.add(pending);
        mailbox.post(this::processPending);
    }

    void caret(Seat seat, int anchor, int head, long version) {
        mailbox.post(() -> {
            if (seat.authorised() != null) {
                room.moved(seat, anchor, head, version);
            }
        });
    }

    /** Does something about comments in the name of who sits there, and says when it is done. */
    void comment(Seat seat, UUID request, Consumer<Author> work) {
        mailbox.post(() -> {
            Authorised who = seat.authorised();
            if (who != null) {
                try {
                    work.accept(who.author());
                    seat.client().send(Frames.done(request));
                } catch (Refused refused) {
                    seat.client()
                            .send(Frames.notDone(
                                    request,
                                    refused,
                                    services.messages(),
                                    seat.client().locale()));
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn("A comment in document {} could not be stored: {}", id, e.toString());
                    seat.client().close(LiveClient.COME_BACK);
                }
            }
        });
    }

    void field(Seat seat, @Nullable String name) {
        mailbox.post(() -> {
            if (seat.authorised() != null && !seat.hasLeft()) {
                room.entered(seat, name);
            }
        });
    }

    /** Something beside the text has changed. */
    void touched() {
        mailbox.post(() -> room.seats().forEach(seat -> seat.client().send(Frames.touched())));
    }

    /** Something beside the text has changed that only these groups may know of. */
    void touched(List<String> groups) {
        mailbox.post(
                () -> room.seats().stream().filter(seat -> hears(seat, groups)).forEach(seat -> seat.client()
                        .send(Frames.touched())));
    }

    private static boolean hears(Seat seat, List<String> groups) {
        Authorised who = seat.authorised();
        return who != null && who.author().rights().hears().stream().anyMatch(groups::contains);
    }

    /** As one batch, which the request's id makes one of its kind. */
    void restore(Seat seat, UUID request, long version, Actor actor) {
        Consumer<Refused> refuse = refused -> seat.client()
                .send(Frames.notDone(
                        request, refused, services.messages(), seat.client().locale()));
        mailbox.post(() -> {
            try {
                ledger().catchUp();
                TextState now = ledger().state();
                Author author = authorOf(seat, actor, now.epoch());
                if (version > now.version()) {
                    throw new Refused(Refused.Kind.UNKNOWN_VERSION, "document.refused.no-version", version);
                }
                Node then = services.texts().at(id, version).document();
                submit(new Pending(
                        new Submission(
                                request,
                                0,
                                now.version(),
                                Restoring.steps(now.document(), then, author.rights()),
                                List.of()),
                        epoch -> authorOf(seat, actor, epoch),
                        answer -> mailbox.post(() -> seat.client().send(Frames.done(request))),
                        refuse,
                        () -> seat.client().close(LiveClient.COME_BACK)));
            } catch (Refused refused) {
                refuse.accept(refused);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Document {} cannot be read now: {}", id, e.toString());
                seat.client().close(LiveClient.COME_BACK);
            }
        });
    }

    void seen(Seat seat, long version) {
        mailbox.post(() -> {
            Authorised who = seat.authorised();
            if (who != null && version >= 0 && version <= ledger().state().version()) {
                services.versions()
                        .see(id, who.person(), version, services.clock().instant());
            }
        });
    }

    void reauthorise(Seat seat, Actor actor) {
        mailbox.post(() -> reauthoriseNow(seat, actor));
    }

    void leave(Seat seat) {
        mailbox.post(() -> {
            room.leave(seat);
            absent(seat);
        });
    }

    /** Somebody else may have changed the text or its rights: reads it again. */
    void pull() {
        mailbox.post(this::pullNow);
    }

    /** Also the conversations: what has happened meanwhile is not known. */
    void pullEverything() {
        mailbox.post(() -> {
            pullNow();
            if (!room.isEmpty()) {
                ledger().readThreads();
                Map<String, List<CommentThread>> bySide = new HashMap<>();
                for (Seat seat : room.seats()) {
                    bySide.computeIfAbsent(
                                    side(seat),
                                    side -> anchored(services.threads().of(id, side)))
                            .forEach(thread -> seat.client().send(Frames.threadFrame(thread)));
                }
                room.announce();
                others.accept(Notice.of(node, id, Notice.Kind.WHO));
            }
        });
    }

    void threadChanged(UUID thread) {
        mailbox.post(() -> threadChangedNow(thread));
    }

    /** The newest named version is told. */
    void versionNamed() {
        mailbox.post(() -> {
            List<NamedVersion> versions = services.versions().of(id);
            if (!versions.isEmpty()) {
                room.seats().forEach(seat -> seat.client()
                        .send(Frames.versionFrame(
                                versions.getLast(),
                                services.messages(),
                                seat.client().locale())));
            }
        });
    }

    /** What is past was changed: nothing that is held here is right any more, nor what browsers show. */
    void rewritten() {
        mailbox.post(() -> {
            opened = null;
            room.seats()
                    .forEach(seat ->
                            gone(seat, services.messages().get(seat.client().locale(), "document.gone.rewritten")));
        });
    }

    void heard(Notice notice) {
        mailbox.post(() -> {
            switch (notice.kind()) {
                case WHO -> room.announce();
                case PEOPLE ->
                    room.heard(
                            notice.node(),
                            Optional.ofNullable(notice.people()).orElse(List.of()),
                            Optional.ofNullable(notice.left()).orElse(List.of()));
                case CARETS -> room.show(Optional.ofNullable(notice.carets()).orElse(List.of()));
                default -> {}
            }
        });
    }

    void tick() {
        mailbox.post(room::tick);
    }

    void announce() {
        mailbox.post(room::announce);
    }

    // What follows runs on the text's own thread.

    private Ledger ledger() {
        Ledger ledger = opened;
        if (ledger == null) {
            DocumentRow row = services.rows()
                    .find(id)
                    .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "document.refused.unknown-document"));
            ledger = new Ledger(row, node, services);
            opened = ledger;
        }
        return ledger;
    }

    private void sit(Seat seat, UUID tab, @Nullable Long version, Actor actor) {
        Ledger ledger = ledger();
        ledger.catchUp();
        Author author = authorise(actor, ledger.state().epoch());
        if (room.isTaken(tab, author.personOrNobody().value())) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.invalid", "client");
        }
        boolean alone = room.isEmpty();
        seat.sit(
                tab,
                new Authorised(actor, author, System.nanoTime()),
                ledger.state().version());
        room.enter(seat);
        present(seat);
        boolean recent = version != null
                && version >= 0
                && version <= ledger.state().version()
                && ledger.state().version() - version <= StepRows.MANY;
        seat.client()
                .send(Frames.joined(
                        new Frames.Joined(
                                id,
                                ledger.state(),
                                recent && version != null ? ledger.since(version) : null,
                                services.owners().specList(ledger.subject()),
                                author,
                                room.people(author.rights().side()),
                                anchored(services.threads()
                                        .of(id, author.rights().side())),
                                services.versions()
                                        .seen(id, author.personOrNobody())
                                        .orElse(null),
                                services.versions().of(id),
                                services.colleagues().of(ledger.subject(), actor)),
                        services.messages(),
                        seat.client().locale()));
        deliver();
        if (alone) {
            others.accept(Notice.of(node, id, Notice.Kind.WHO));
        }
    }

    /** Lists of work say who is at a case; that they do not is no reason to keep anybody from writing. */
    private void present(Seat seat) {
        Authorised who = seat.authorised();
        Organisation own = who == null ? null : who.actor().organisation();
        PersonId person = who == null ? null : who.actor().person();
        if (own != null && person != null) {
            quietly(() -> services.presences().came(ledger().subject(), seat.tab(), person, own.id(), node));
        }
    }

    private void absent(Seat seat) {
        Authorised who = seat.authorised();
        PersonId person = who == null ? null : who.actor().person();
        Ledger ledger = opened;
        if (person != null && ledger != null) {
            quietly(() -> services.presences().left(ledger.subject(), seat.tab(), person));
        }
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Who is in document {} was not noted: {}", id, e.toString());
        }
    }

    private void processPending() {
        List<Pending> group = new ArrayList<>();
        for (Pending next = pendings.poll(); next != null; next = group.size() < GROUP ? pendings.poll() : null) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return;
        }
        try {
            long epoch = ledger().state().epoch();
            ledger().process(group);
            deliver();
            group.forEach(pending -> pending.batch().threads().forEach(thread -> {
                threadChangedNow(thread.id());
                others.accept(Notice.thread(node, id, thread.id()));
            }));
            if (epoch != ledger().state().epoch()) {
                reauthoriseAll();
            }
        } catch (Refused refused) {
            group.forEach(pending -> pending.refused().accept(refused));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Document {} cannot be written now: {}", id, e.toString());
            group.forEach(pending -> pending.failed().run());
        }
    }

    private void acknowledge(Seat seat, Submission batch, Answer answer) {
        seat.tell(Frames.ack(batch.seq(), answer.version(), answer.steps(), answer.dropped()), answer.version());
    }

    private void deliver() {
        Ledger ledger = ledger();
        long now = ledger.state().version();
        Map<Long, String> frames = new HashMap<>();
        for (Seat seat : room.seats()) {
            if (seat.told() < now) {
                seat.tell(frames.computeIfAbsent(seat.told(), told -> Frames.steps(now, ledger.since(told))), now);
            }
        }
    }

    private void pullNow() {
        Ledger ledger = opened;
        if (ledger != null) {
            long epoch = ledger.state().epoch();
            ledger.catchUp();
            deliver();
            if (epoch != ledger.state().epoch()) {
                reauthoriseAll();
            }
        }
    }

    private void threadChangedNow(UUID thread) {
        services.threads()
                .find(thread)
                .filter(held -> held.document().equals(id))
                .ifPresent(held -> {
                    CommentThread current = anchored(List.of(held.thread())).getFirst();
                    if (opened != null) {
                        opened.threadOpened(thread, current.by());
                    }
                    String frame = Frames.threadFrame(current);
                    room.seats().stream()
                            .filter(seat -> side(seat).equals(held.side()))
                            .forEach(seat -> seat.client().send(frame));
                });
    }

    private List<CommentThread> anchored(List<CommentThread> threads) {
        Node document = ledger().state().document();
        return CommentThread.anchored(
                threads, Sections.markIds(document.content().children(), Projection.COMMENT));
    }

    private static String side(Seat seat) {
        Authorised who = seat.authorised();
        return who == null ? "" : who.side();
    }

    private void reauthoriseAll() {
        room.seats().forEach(seat -> {
            Authorised who = seat.authorised();
            if (who != null) {
                reauthoriseNow(seat, who.actor());
            }
        });
    }

    private void reauthoriseNow(Seat seat, Actor actor) {
        if (seat.authorised() == null || seat.hasLeft()) {
            return;
        }
        try {
            authorOf(seat, actor, ledger().state().epoch());
        } catch (Refused refused) {
            gone(seat, refused.in(services.messages(), seat.client().locale()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The rights in document {} could not be asked: {}", id, e.toString());
        }
    }

    /** What is known of who sits there, asked anew where it may have changed; tells them when it has. */
    private Author authorOf(Seat seat, Actor actor, long epoch) {
        Authorised before = seat.authorised();
        if (before == null) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.join-first");
        }
        long now = System.nanoTime();
        if (before.author().epoch() == epoch && before.actor().equals(actor) && now - before.askedAt() < RIGHTS_LAST) {
            return before.author();
        }
        Author author = authorise(actor, epoch);
        seat.authorise(new Authorised(actor, author, now));
        if (!author.rights().side().equals(before.side())
                || !author.personOrNobody().equals(before.person())) {
            seat.client().close(LiveClient.COME_BACK);
        } else if (!author.rights().equals(before.author().rights())) {
            seat.client()
                    .send(Frames.rights(
                            author.rights(), services.messages(), seat.client().locale()));
        }
        return author;
    }

    private Author authorise(Actor actor, long epoch) {
        return services.owners().author(ledger().subject(), actor, epoch);
    }

    /** Tabs know their own steps by the tab's id: nobody may write under that of another. */
    private Author withOwnTab(Submission batch, Author author) {
        if (room.isTaken(batch.client(), author.personOrNobody().value())) {
            throw Refused.unreadable("client");
        }
        return author;
    }

    private void gone(Seat seat, String words) {
        seat.client().send(Frames.gone(words));
        seat.client().close(LiveClient.NOT_ALLOWED);
    }
}
