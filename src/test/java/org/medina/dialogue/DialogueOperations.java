package org.medina.dialogue;

import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** One story that calls every operation of dialogues, for whoever watches the calls. */
public final class DialogueOperations {

    private static final String ALL = "/api/v1/dialogues";
    private static final String ONE = ALL + "/{id}";
    private static final String COMMENTS = ONE + "/comments";
    private static final String COMMENT = COMMENTS + "/{comment}";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private final Caller caller;
    private final DialogueOverHttp words;
    private final Instant now;

    private DialogueOperations(Caller caller, Instant now) {
        this.caller = caller;
        this.words = new DialogueOverHttp("", now);
        this.now = now;
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /**
     * @param now by the portal's clock
     * @param silence lets the deadline of a dialogue pass
     * @return a dialogue in which a comment of the health ministry waits
     */
    public static String callAll(Caller caller, Instant now, Consumer<DialogueId> silence) {
        var operations = new DialogueOperations(caller, now);
        operations.beforeItsTime();
        operations.silently(silence);
        operations.objected();
        String id = operations.begun();
        String critical = operations.commented(id);
        operations.answered(id, critical);
        operations.met(id);
        operations.endorsed();
        return operations.offline();
    }

    private void endorsed() {
        String id = created(FOCAL, UpwardStates.opening("Endorsed", "freetown", "bo"));
        created(UpwardStates.BO, COMMENTS, "{\"severity\": \"MAJOR\", \"comment\": \"Who pays?\"}", id);
        post(UpwardStates.BO, ONE + "/hand-in", null, id);
        post(UpwardStates.LEAD, ONE + "/consolidate", null, id);
        post(UpwardStates.LEAD, ONE + "/release", "{\"position\": \"COMMENTS_ONLY\"}", id);
        post(UpwardStates.LEAD, ONE + "/invite-endorser", "{\"organisation\": \"kenema\"}", id);
        post(UpwardStates.BO, ONE + "/endorse", "{\"mandate\": \"Decision 12\"}", id);
        post(UpwardStates.BO, ONE + "/withdraw-endorsement", REASON, id);
    }

    private String offline() {
        String id = created(CITY, words.opening("Offline"));
        created(HEALTH, COMMENTS, "{\"severity\": \"MAJOR\", \"comment\": \"Too little time.\"}", id);
        get(HEALTH, ONE + "/matrix/{format}", id, "xlsx");
        post(CITY, ONE + "/invitations/{organisation}/letter", null, id, "health-sierraleone");
        post(CITY, ONE + "/invitations/{organisation}/close-link", null, id, "health-sierraleone");
        return id;
    }

    private void beforeItsTime() {
        String proposed = words.opening("Proposed").replaceFirst("\\{", "{\"author\": \"freetown\", ");
        post(CITY, ONE + "/decline", REASON, created(OFFICER, proposed));
        String id = created(OFFICER, proposed);
        post(CITY, ONE + "/consent", null, id);
        post(FOCAL, ONE + "/refer", "{\"organisation\": \"social-sierraleone\", \"reason\": \"Theirs.\"}", id);
        post(CITY, ONE + "/invite", "{\"organisation\": \"social-sierraleone\"}", id);
        post(CITY, ONE + "/ask", "{\"text\": \"Which act do you mean?\"}", id);
        post(FOCAL, ONE + "/reply-question", "{\"text\": \"Act 12.\"}", id);
        post(FOCAL, ONE + "/extend", REASON, id);
        post(CITY, ONE + "/call-off", REASON, id);
    }

    private void silently(Consumer<DialogueId> silence) {
        String id = created(CITY, words.opening("Silence"));
        silence.accept(new DialogueId(UUID.fromString(id)));
        post(FOCAL, ONE + "/late-position", "{\"position\": \"ENDORSE\"}", id);
        String letter = "{\"number\": \"12/2026\", \"date\": \"2026-05-04\", \"position\": \"ENDORSE\"}";
        String written = created(CITY, words.opening("A letter"));
        post(OFFICER, ONE + "/letter", letter, written);
        post(FOCAL, ONE + "/confirm-letter", "{\"confirmed\": true}", written);
        get(CITY, ALL);
        get(CITY, ALL + "/count");
        get(OFFICER, ALL + "/evidence?from=2026-01-01&to=2099-12-31");
        String many = "{\"dialogues\": [\"%s\"], \"position\": \"ENDORSE\"}";
        post(FOCAL, ALL + "/release", many.formatted(created(CITY, words.opening("One of many"))));
    }

    private void objected() {
        String id = created(CITY, words.opening("An objection"));
        post(FOCAL, ONE + "/consolidate", null, id);
        String objection = "{\"position\": \"OBJECTION\", \"text\": \"Ours.\", \"competence\": \"Act 3\"}";
        post(FOCAL, ONE + "/release", objection, id);
        post(CITY, ONE + "/reply", "{\"text\": \"Ours, too.\"}", id);
        post(CITY, ONE + "/send-answers", null, id);
        post(FOCAL, ONE + "/conclude", null, id);
    }

    private String begun() {
        String id = created(CITY, words.opening("Every operation"));
        get(CITY, ONE, id);
        get(CITY, ONE + "/text", id);
        get(CITY, ONE + "/history", id);
        return id;
    }

    private String commented(String id) {
        String body = "{\"severity\": \"CRITICAL\", \"comment\": \"Not yours.\", \"legalBasis\": \"Act 12\","
                + " \"place\": {\"section\": \"commitment\", \"quoted\": \"within 14 days\"}}";
        String critical = created(HEALTH, COMMENTS, body, id);
        String editorial = created(HEALTH, COMMENTS, body.replace("CRITICAL", "EDITORIAL"), id);
        String wrong = created(HEALTH, COMMENTS, body, id);
        caller.call(HEALTH, "PATCH", COMMENT, "{\"rationale\": \"By law.\"}", id, critical);
        caller.call(HEALTH, "DELETE", COMMENT, null, id, wrong);
        String withdrawn = created(HEALTH, COMMENTS, body, id);
        post(HEALTH, ONE + "/hand-in", null, id);
        post(FOCAL, ONE + "/consolidate", null, id);
        post(FOCAL, COMMENT + "/withhold", REASON, id, critical);
        caller.call(FOCAL, "PUT", COMMENT + "/note", "{\"note\": \"Ask the minister.\"}", id, critical);
        get(FOCAL, COMMENT + "/note", id, critical);
        caller.call(FOCAL, "DELETE", COMMENT + "/note", null, id, critical);
        get(FOCAL, COMMENT, id, critical);
        post(FOCAL, COMMENT + "/include", null, id, critical);
        post(FOCAL, ONE + "/release", "{\"position\": \"COMMENTS_ONLY\", \"text\": \"Please see.\"}", id);
        post(HEALTH, COMMENT + "/withdraw", null, id, withdrawn);
        post(
                CITY,
                COMMENTS + "/decide",
                "{\"comments\": [\"%s\"], \"decision\": \"ACCEPTED\"}".formatted(editorial),
                id);
        post(
                CITY,
                ONE + "/close-editorial",
                "{\"comments\": [\"%s\"], \"reason\": \"Done.\"}".formatted(editorial),
                id);
        return critical;
    }

    private void answered(String id, String critical) {
        post(CITY, COMMENT + "/decide", "{\"decision\": \"NOT_ACCEPTED\", \"answer\": \"It is.\"}", id, critical);
        post(CITY, ONE + "/send-answers", null, id);
        post(FOCAL, COMMENT + "/close", "{\"closure\": \"MAINTAINED\", \"reason\": \"By law.\"}", id, critical);
        get(FOCAL, COMMENTS, id);
        get(FOCAL, COMMENTS + "/count", id);
    }

    private void met(String id) {
        post(OFFICER, ONE + "/call-meeting", "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(now), id);
        post(OFFICER, ONE + "/minutes", "{\"minutes\": \"We agreed.\"}", id);
        post(CITY, ONE + "/confirm-minutes", null, id);
        post(FOCAL, ONE + "/confirm-minutes", null, id);
        post(CITY, ONE + "/publication", "{\"agreed\": true}", id);
        get(CITY, ONE, id);
    }

    private String created(String account, String body) {
        return created(account, ALL, body);
    }

    private String created(String account, String template, String body, String... variables) {
        return caller.call(account, "POST", template, body, variables)
                .json()
                .path("id")
                .asString();
    }

    private void get(String account, String template, String... variables) {
        caller.call(account, "GET", template, null, variables);
    }

    private void post(String account, String template, @Nullable String body, String... variables) {
        caller.call(account, "POST", template, body, variables);
    }
}
