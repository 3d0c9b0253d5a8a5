package org.medina.appraisal;

import static org.medina.appraisal.AppraisalOverHttp.*;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalsForTests.Terms;
import org.medina.testing.ApiClient.Answer;

/** One story that calls every operation of appraisals, for whoever watches the calls. */
public final class AppraisalOperations {

    private static final String ALL = "/api/v1/appraisals";
    private static final String ONE = ALL + "/{id}";
    private static final String TEXT = "{\"text\": \"Who keeps the register?\"}";

    private final Caller caller;
    private final String id;

    private AppraisalOperations(Caller caller, AppraisalId id) {
        this.caller = caller;
        this.id = id.value().toString();
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** @param silence lets all time pass to review and to object to minutes, and runs what is given meanwhile */
    public static void callAll(Caller caller, AppraisalsForTests journey, Consumer<Runnable> silence) {
        Terms terms = Terms.USUAL.agencies("unicef", "iom", "unhcr");
        var story = new AppraisalOperations(caller, journey.begin("Every operation", terms));
        story.reviews();
        story.decides();
        var late = new AppraisalOperations(
                caller,
                journey.begin(
                        "Somebody is late",
                        new Terms(List.of("iom", "unhcr"), 2, 1, true, AppraisalPlan.DecisionRule.MAJORITY, 3)));
        late.post(IOM, "declare", NO_CONFLICT);
        late.write(IOM);
        late.post(IOM, "hand-in", null);
        silence.accept(() -> {
            story.post(OFFICER, "adopt-minutes", null);
            late.post(OFFICER, "end-reviews", null);
        });
    }

    private void reviews() {
        caller.call(OFFICER, "GET", ALL, null);
        caller.call(OFFICER, "GET", ALL + "/count", null);
        List.of("", "/text", "/history").forEach(part -> caller.call(OFFICER, "GET", ONE + part, null, id));
        post(IOM, "declare", NO_CONFLICT);
        post(UNHCR, "declare", CONFLICT);
        post(OFFICER, "substitute", "{\"organisation\": \"unhabitat\"}");
        post(IOM, "questions", TEXT);
        post(OFFICER, "ask", TEXT);
        caller.call(
                OFFICER,
                "POST",
                ONE + "/questions/{question}/put",
                TEXT,
                id,
                questions().getFirst());
        for (String question : questions()) {
            caller.call(CITY, "POST", ONE + "/questions/{question}/answer", TEXT, id, question);
        }
        write(IOM);
        caller.call(IOM, "GET", ONE + "/review", null, id);
        post(IOM, "hand-in", null);
        post(HABITAT, "declare", NO_CONFLICT);
        write(HABITAT);
        post(HABITAT, "hand-in", null);
        post(IOM, "change-score", "{\"criterion\": \"relevance\", \"value\": 5, \"reason\": \"We talked.\"}");
        post(OFFICER, "close-panel", null);
    }

    private void decides() {
        post(OFFICER, "propose", PROPOSAL);
        post(DONOR, "recuse", "{\"reason\": \"I come from there.\"}");
        post(
                OFFICER,
                "stand-in",
                "{\"constituency\": \"Donors\", \"person\": \"alternate.committee\", \"secondedBy\": \"iom\"}");
        post("alternate.committee", "vote", AGREE);
        post(COUNTRY, "vote", AGREE);
        post(STAKEHOLDER, "vote", AGREE);
        post(OFFICER, "close-vote", null);
        post(OFFICER, "minutes", TEXT);
        for (String paper : List.of("/record", "/minutes")) {
            caller.call(OFFICER, "GET", ONE + paper + "/{format}", null, id, "pdf");
        }
        post(COUNTRY, "object-minutes", "{\"words\": \"We said more.\"}");
        post(OFFICER, "minutes", TEXT);
    }

    private List<String> questions() {
        return caller.call(OFFICER, "GET", ONE, null, id)
                .json()
                .path("questions")
                .valueStream()
                .map(question -> question.path("id").asString())
                .toList();
    }

    private void write(String account) {
        caller.call(account, "PATCH", ONE + "/review", review("words", 4), id);
    }

    private void post(String account, String step, @Nullable String body) {
        caller.call(account, "POST", ONE + "/" + step, body, id);
    }
}
