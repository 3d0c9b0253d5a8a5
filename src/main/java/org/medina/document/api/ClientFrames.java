package org.medina.document.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.document.Refused;
import org.medina.document.Seat;
import org.medina.document.Submission;
import org.medina.document.Submission.NewThread;
import org.medina.identity.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients say, read with as little trust as it deserves. */
final class ClientFrames {

    private static final long MAX_NUMBER = 1L << 53;

    private ClientFrames() {}

    /** @throws Refused where it is no frame of ours */
    static void take(String text, Connection connection) {
        JsonNode frame = Submission.json(text);
        Seat seat = connection.seat();
        switch (frame.path("type").asString("")) {
            case "join" ->
                seat.join(uuid(frame, "client"), frame.path("version").isNumber() ? number(frame, "version") : null);
            case "steps" -> seat.steps(submission(frame));
            case "caret" ->
                seat.caret((int) number(frame, "anchor"), (int) number(frame, "head"), number(frame, "version"));
            case "reply" ->
                seat.reply(uuid(frame, "request"), uuid(frame, "thread"), text(frame, "body"), people(frame));
            case "resolve" -> seat.resolve(uuid(frame, "request"), uuid(frame, "thread"), true);
            case "reopen" -> seat.resolve(uuid(frame, "request"), uuid(frame, "thread"), false);
            case "version" -> seat.version(uuid(frame, "request"), number(frame, "version"));
            case "changes" -> seat.changes(uuid(frame, "request"), number(frame, "from"), number(frame, "to"));
            case "restore" -> seat.restore(uuid(frame, "request"), number(frame, "version"));
            case "field" -> seat.field(frame.path("name").isString() ? text(frame, "name") : null);
            case "seen" -> seat.seen(number(frame, "version"));
            case "ping" -> connection.send("{\"type\":\"pong\"}");
            default -> throw unreadable("type");
        }
    }

    /** @throws Refused where it is no batch */
    static Submission submission(JsonNode frame) {
        return new Submission(
                uuid(frame, "client"),
                number(frame, "seq"),
                number(frame, "version"),
                Submission.steps(frame.path("steps")),
                threads(frame.path("threads")));
    }

    /** Names the batch or the request that was refused, as far as it can be told. */
    static String refused(String text, Refused refused, Messages messages, Locale locale) {
        var answer = JsonMapper.shared()
                .createObjectNode()
                .put("type", "refused")
                .put("kind", refused.kind().slug())
                .put("detail", refused.in(messages, locale));
        JsonNode seq = readable(text).path("seq");
        if (seq.isIntegralNumber()) {
            answer.set("seq", seq);
        }
        JsonNode request = readable(text).path("request");
        if (request.isString()) {
            answer.set("request", request);
        }
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private static JsonNode readable(String text) {
        try {
            return Submission.json(text);
        } catch (Refused e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static List<NewThread> threads(JsonNode json) {
        List<NewThread> threads = new ArrayList<>();
        json.forEach(thread -> threads.add(new NewThread(uuid(thread, "id"), text(thread, "body"), people(thread))));
        return threads;
    }

    private static List<PersonId> people(JsonNode frame) {
        List<PersonId> people = new ArrayList<>();
        frame.path("mentions").forEach(person -> people.add(new PersonId(uuid(person.asString(""), "mentions"))));
        return people;
    }

    private static UUID uuid(JsonNode frame, String field) {
        return uuid(text(frame, field), field);
    }

    private static UUID uuid(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unreadable(field);
        }
    }

    private static String text(JsonNode frame, String field) {
        JsonNode value = frame.path(field);
        if (!value.isString()) {
            throw unreadable(field);
        }
        return value.stringValue();
    }

    private static long number(JsonNode frame, String field) {
        @Nullable JsonNode value = frame.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw unreadable(field);
        }
        long number = value.longValue();
        if (number < 0 || number > MAX_NUMBER) {
            throw unreadable(field);
        }
        return number;
    }

    private static Refused unreadable(String field) {
        return Refused.unreadable(field);
    }
}
