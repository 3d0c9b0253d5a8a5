package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeOverHttp.Request;
import org.medina.pledge.PledgeOverHttp.Standing;
import org.medina.testing.ApiClient.Answer;

/** One pledge and the request that is cut off while it, or just after it, moves the pledge. */
final class PledgeUnderWay {

    /** What the caller knows. */
    enum Heard {
        /** It is done. */
        DONE,
        /** The portal said that it could not. */
        FAILED,
        /** The line broke. */
        NOTHING
    }

    private final PledgeMove move;
    private final String title = PledgeOverHttp.newTitle();
    private final boolean repeatable;
    private final String id;
    private final Request request;
    private Standing before = Standing.NOTHING;
    private volatile Heard heard = Heard.NOTHING;
    private volatile @Nullable Answer answer;

    /** @param repeatable whether the request has a key with which it may be sent again */
    PledgeUnderWay(PledgeMove move, boolean repeatable, PledgeOverHttp http) {
        this.move = move;
        this.repeatable = repeatable;
        this.id = move.isCreation() ? "" : http.prepare(move, title);
        this.request = withKey(move.isCreation() ? http.creation(move, title) : http.request(id, move.deed()));
    }

    private Request withKey(Request plain) {
        Map<String, String> headers = new HashMap<>(plain.headers());
        if (repeatable) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return new Request(plain.account(), plain.method(), plain.path(), plain.json(), headers);
    }

    PledgeMove move() {
        return move;
    }

    Heard heard() {
        return heard;
    }

    Standing before() {
        return before;
    }

    void lookBefore(PledgeOverHttp http, Map<String, List<String>> tasks) {
        if (!move.isCreation()) {
            before = http.standing(move, id, "", tasks);
        }
    }

    /** Sends it; a portal that ends meanwhile is no mistake of the caller. */
    void send(PledgeOverHttp http) {
        try {
            Answer said = http.send(request);
            answer = said;
            heard = said.status() < 300 ? Heard.DONE : Heard.FAILED;
        } catch (UncheckedIOException e) {
            heard = Heard.NOTHING;
        }
    }

    /** The refusal, for a message; of a portal in trouble it may only be one of those that say so. */
    void assertNotBlamed() {
        Answer said = answer;
        if (heard == Heard.FAILED && said != null) {
            assertThat(said.status()).as(this + ": " + said.body()).isBetween(500, 599);
            assertThat(said.body()).doesNotContain("Exception");
        }
    }

    Standing look(PledgeOverHttp http, Map<String, List<String>> tasks) {
        return existing(http)
                .map(found -> http.standing(move, found, before.textHash(), tasks))
                .orElse(Standing.NOTHING);
    }

    /** What was answered is what is there. */
    void assertKept(Standing now) {
        Answer said = answer;
        if (said != null && said.json().has("status")) {
            assertThat(said.json().path("status").asString()).as(toString()).isEqualTo(now.status());
            assertThat(said.json().path("textHash").asString("")).as(toString()).isEqualTo(now.textHash());
            assertThat(said.response().headers().firstValue("ETag"))
                    .as(toString())
                    .contains(now.tag());
        }
    }

    /** Sends it once more if it may be; whether it was. */
    boolean repeat(PledgeOverHttp http) {
        if (repeatable && heard != Heard.DONE) {
            http.done(request);
            return true;
        }
        return false;
    }

    /** The next step works, and the last. */
    void finish(PledgeOverHttp http) {
        if (existing(http).isEmpty()) {
            http.done(request);
        }
        http.publish(move, existing(http).orElseThrow());
    }

    String id() {
        return id;
    }

    private Optional<String> existing(PledgeOverHttp http) {
        if (!id.isEmpty()) {
            return Optional.of(id);
        }
        List<String> found = http.find(move, title);
        assertThat(found).as(toString()).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    @Override
    public String toString() {
        Answer said = answer;
        String refusal = heard == Heard.FAILED && said != null ? " " + said.status() + " " + said.body() : "";
        return title + " " + id + ", " + move.transition() + (repeatable ? " with a key" : "") + ", " + heard + refusal;
    }
}
