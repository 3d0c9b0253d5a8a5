package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;
import org.medina.document.prosemirror.StepResult;
import org.medina.identity.Actor;
import tools.jackson.databind.JsonNode;

/** A browser without a browser: holds the text, sends one batch at a time, takes what others did. */
final class Typist implements LiveClient {

    private static final int SECONDS = 20;

    final UUID tab = Ids.next();
    final List<JsonNode> frames = new ArrayList<>();
    final Actor actor;
    private final LinkedBlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private Seat seat;
    private long version;
    private long seq;

    @Nullable
    private Node document;

    volatile int closed;
    volatile boolean signedOut;

    Typist(LiveDocuments node, DocumentId document, Actor actor) {
        this.actor = actor;
        this.seat = node.seat(document, this);
    }

    static Typist in(LiveDocuments node, DocumentId document, String name) {
        return new Typist(node, document, Drafts.actor(name)).join();
    }

    Typist join() {
        seat.join(tab, document == null ? null : version);
        await("joined");
        return this;
    }

    void joinUnchecked() {
        seat.join(tab, null);
    }

    /** As after a lost connection: another seat, the same text and tab. */
    void moveTo(LiveDocuments node, DocumentId id) {
        seat.leave();
        closed = 0;
        seat = node.seat(id, this);
        join();
    }

    Node document() {
        if (document == null) {
            throw new AssertionError("has not joined");
        }
        return document;
    }

    long version() {
        return version;
    }

    long seq() {
        return seq;
    }

    String plain(String section) {
        return PlainText.of(Sections.find(document(), section).orElseThrow());
    }

    /** Sends steps made on the text that this client holds; returns the answer. */
    JsonNode change(Function<Node, List<Step>> made, NewThread... threads) {
        send(made.apply(document()), threads);
        return answer();
    }

    void send(List<Step> steps, NewThread... threads) {
        seat.steps(new Submission(tab, ++seq, version, steps, List.of(threads)));
    }

    /** The last batch once more. */
    JsonNode repeat(long base, List<Step> steps) {
        seat.steps(new Submission(tab, seq, base, steps, List.of()));
        return answer();
    }

    JsonNode answer() {
        return await("ack", "refused", "gone");
    }

    JsonNode type(String section, int offset, String text) {
        return change(document -> List.of(insertion(document, section, offset, text)));
    }

    static Step insertion(Node document, String section, int offset, String text) {
        int at = Sections.start(document, section) + 1 + offset;
        return new ReplaceStep(at, at, new Slice(Fragment.of(List.of(Sections.SCHEMA.text(text))), 0, 0), false);
    }

    /** Somewhere, or where everybody types. */
    JsonNode typeAnywhere(Random random, String text) {
        return change(document -> {
            int length = Sections.find(document, Drafts.OPENING)
                    .orElseThrow()
                    .child(0)
                    .content()
                    .size();
            return List.of(insertion(document, Drafts.OPENING, random.nextInt(Math.min(length, 3) + 1), text));
        });
    }

    Seat seat() {
        return seat;
    }

    void leave() {
        seat.leave();
    }

    /** Waits for one of these frames; takes in all that come before it. */
    JsonNode await(String... types) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            JsonNode frame = next(end - System.nanoTime());
            if (frame != null && List.of(types).contains(frame.path("type").asString())) {
                return frame;
            }
        }
        throw new AssertionError("none of " + List.of(types) + " came; closed " + closed + ", the last were "
                + frames.subList(Math.max(0, frames.size() - 5), frames.size()));
    }

    /** Takes in what comes until the text has that version. */
    void awaitVersion(long wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (version < wanted && System.nanoTime() < end) {
            next(end - System.nanoTime());
        }
        if (version < wanted) {
            throw new AssertionError("is at " + version + ", not at " + wanted);
        }
    }

    /** The code with which the connection was closed. */
    int awaitClose() {
        for (int tries = 0; closed == 0 && tries < 100; tries++) {
            listen(50);
        }
        return closed;
    }

    /** Takes in what comes in so many milliseconds. */
    void listen(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            next(end - System.nanoTime());
        }
    }

    private @Nullable JsonNode next(long nanos) {
        try {
            JsonNode frame = incoming.poll(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            if (frame != null) {
                frames.add(frame);
                take(frame);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "joined" -> {
                if (frame.has("doc")) {
                    document = Sections.read(frame.path("doc"));
                    version = frame.path("version").longValue();
                } else {
                    apply(frame);
                }
            }
            case "ack", "steps" -> apply(frame);
            default -> {}
        }
    }

    /** Steps that are known already come again in acknowledgements. */
    private void apply(JsonNode frame) {
        long after = frame.path("version").longValue();
        JsonNode steps = frame.path("steps");
        long before = after - steps.size();
        if (before > version) {
            throw new AssertionError("a gap from " + version + " to " + before);
        }
        for (long at = Math.max(version, before); at < after; at++) {
            Step step = Step.fromJson(
                    Sections.SCHEMA, steps.get((int) (at - before)).path("step"));
            document = ((StepResult.Ok) step.apply(document())).document();
            version = at + 1;
        }
    }

    @Override
    public void send(String frame) {
        incoming.add(JsonText.read(frame));
    }

    @Override
    public void close(int code) {
        closed = code;
    }

    @Override
    public Optional<Actor> actor() {
        return signedOut ? Optional.empty() : Optional.of(actor);
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }
}
