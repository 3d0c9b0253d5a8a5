package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.EDITOR;
import static org.medina.funding.FundingOverHttp.FOCAL;
import static org.medina.funding.FundingOverHttp.HEAD;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each way a request can go until it is judged: what was passed, what was not, and how it stands. */
@IntegrationTest
class FundingProcessIT {

    @Autowired
    private PortalClock clock;

    @Autowired
    private Processes processes;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;
    private DialogueOverHttp dialogues;

    @BeforeEach
    void begin() {
        http = new FundingOverHttp("http://localhost:" + port, clock.instant());
        dialogues = new DialogueOverHttp("http://localhost:" + port, clock.instant());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aFormIsHandedInAndCheckedAgainstTheCallsConditions() {
        String id = http.submitted(http.call("NONE"), "Checked");

        stands(id, "ELIGIBILITY", "userTask_CheckEligibility", "funding.check");
        JsonNode findings = http.read(OFFICER, id).path("findings");
        assertThat(findings.path("proposal").asString()).isEqualTo("ELIGIBLE");
        assertThat(findings.path("findings").size()).isEqualTo(5);
        assertThat(http.send(EDITOR, "PATCH", "/" + id, "{\"risks\": \"Snow.\"}")
                        .status())
                .isEqualTo(409);
        assertThat(http.post(CITY, "/" + id + "/submit", null).status()).isEqualTo(409);
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        String id = http.begun(http.call("NONE"), "Missing");
        Answer answer = http.post(CITY, "/" + id + "/submit", null);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("summary")).isEqualTo("Please fill this in.");
        assertThat(answer.errorAt("budget")).isEqualTo("Please fill this in.");
        stands(id, "DRAFT", "userTask_WriteRequest", "funding.write");
    }

    @Test
    void whatCanBeMendedGoesBackAndIsHandedInAgain() {
        String id = http.submitted(http.call("NONE"), "Mended");
        assertThat(http.post(OFFICER, "/" + id + "/check", "{\"verdict\": \"RETURN\"}")
                        .errorAt("reason"))
                .isNotBlank();
        http.done(OFFICER, "/" + id + "/check", "{\"verdict\": \"RETURN\", \"reason\": \"Say who pays.\"}");
        stands(id, "DRAFT", "userTask_WriteRequest", "funding.write");
        http.done(CITY, "/" + id + "/submit", null);
        stands(id, "ELIGIBILITY", "userTask_CheckEligibility", "funding.check");
    }

    @Test
    void tooMuchIsProposedToGoBack() {
        String call = http.call("NONE");
        String id = http.written(call, "Too much");
        String more =
                "{\"budget\": {\"lines\": [{\"category\": 1, \"activity\": \"All\", \"year\": 1, \"amount\": 1000000}],"
                        + " \"shares\": [{\"agency\": \"%s\", \"amount\": 1070000}]}}";
        String agency = http.read(OFFICER, id)
                .path("budget")
                .path("shares")
                .path(0)
                .path("agency")
                .asString();
        assertThat(http.send(EDITOR, "PATCH", "/" + id, more.formatted(agency)).status())
                .isEqualTo(200);
        http.done(CITY, "/" + id + "/submit", null);
        JsonNode findings = http.read(OFFICER, id).path("findings");
        assertThat(findings.path("proposal").asString()).isEqualTo("RETURN");
        assertThat(findings.path("reason").asString()).isEqualTo("asked-above");
        assertThat(http.post(OFFICER, "/" + id + "/check", "{\"verdict\": \"ELIGIBLE\"}")
                        .status())
                .as("against the table a reason is needed")
                .isEqualTo(422);
    }

    @Test
    void aFurtherFormFollowsAndAsksForMore() {
        String id = http.submitted(
                http.call(
                        "NONE",
                        "[{\"kind\": \"CONCEPT_NOTE\", \"invited\": true}, {\"kind\": \"FULL_PROPOSAL\", \"invited\": false}]"),
                "Two forms");
        http.done(OFFICER, "/" + id + "/check", "{\"verdict\": \"ELIGIBLE\"}");
        stands(id, "DRAFT", "userTask_WriteRequest", "funding.write");
        assertThat(http.read(CITY, id).path("form").asString()).isEqualTo("FULL_PROPOSAL");
        assertThat(acts(CITY, id)).contains("invite");
        assertThat(http.send(EDITOR, "PATCH", "/" + id, "{\"risks\": null}").status())
                .isEqualTo(200);
        assertThat(http.post(CITY, "/" + id + "/submit", null).errorAt("risks")).isNotBlank();
    }

    @Test
    void aRefusalIsToldWithItsReasonAndReviewedOnceBySomebodyElse() {
        String id = http.ineligible(http.call("NONE"), "Refused");
        stands(id, "FEEDBACK", "userTask_SendFeedback", "funding.feedback");
        assertThat(http.read(CITY, id).has("feedback")).isFalse();
        assertThat(http.read(CITY, id).has("decision")).isFalse();
        http.done(OFFICER, "/" + id + "/send-feedback", "{\"words\": \"We are sorry.\"}");

        JsonNode told = http.read(CITY, id);
        assertThat(told.path("status").asString()).isEqualTo("INELIGIBLE");
        assertThat(told.path("feedback").path("reasons").path(0).path("words").asString())
                .isEqualTo("It has begun already.");
        assertThat(processes.waitingAt(subject(id))).contains("gateway_ReviewAwaited");

        http.done(CITY, "/" + id + "/ask-review", "{\"reason\": \"It has not begun.\"}");
        stands(id, "PROCEDURE", "userTask_DecideReview", "funding.review");
        http.done(HEAD, "/" + id + "/decide-review", "{\"outcome\": \"REPEATED\", \"answer\": \"You are right.\"}");
        stands(id, "ELIGIBILITY", "userTask_CheckEligibility", "funding.check");

        http.done(OFFICER, "/" + id + "/check", "{\"verdict\": \"NOT_ELIGIBLE\", \"reason\": \"It is too late.\"}");
        http.done(OFFICER, "/" + id + "/send-feedback", null);
        assertThat(http.status(id)).isEqualTo("INELIGIBLE");
        assertThat(http.post(CITY, "/" + id + "/ask-review", "{\"reason\": \"Again.\"}")
                        .status())
                .as("it can be asked for once")
                .isEqualTo(409);
    }

    @Test
    void aRefusalThatNobodyAsksAboutEndsByTheClock() {
        String id = http.refused(http.call("NONE"), "Time passes");
        passDays(60);
        assertThat(http.post(CITY, "/" + id + "/ask-review", "{\"reason\": \"Too late.\"}")
                        .status())
                .isEqualTo(409);
        assertThat(processes.waitingAt(subject(id))).isEmpty();
        assertThat(http.status(id)).isEqualTo("INELIGIBLE");
    }

    @Test
    void anUpheldRefusalEndsTheCase() {
        String id = http.refused(http.call("NONE"), "Upheld");
        http.done(CITY, "/" + id + "/ask-review", "{\"reason\": \"It has not begun.\"}");
        http.done(HEAD, "/" + id + "/decide-review", "{\"outcome\": \"UPHELD\", \"answer\": \"It has.\"}");
        assertThat(http.status(id)).isEqualTo("INELIGIBLE");
        assertThat(processes.waitingAt(subject(id))).isEmpty();
    }

    @Test
    void theStateIsAskedAndItsSilenceIsNoEndorsement() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Silent state");
        stands(id, "OWNERSHIP", "userTask_SeekOwnership", "funding.seek");
        String dialogue = ask(id);
        assertThat(processes.waitingAt(subject(id))).contains("callActivity_AskMinistries");
        assertThat(http.post(CITY, "/" + id + "/ask-ministries", "{}").status()).isEqualTo(409);
        assertThat(http.post(CITY, "/" + id + "/take-up", null).status()).isEqualTo(409);

        passDays(150);
        assertThat(dialogues.read(OFFICER, "/" + dialogue).path("outcome").asString())
                .isEqualTo("SILENT");
        stands(id, "OWNERSHIP", "userTask_SeekOwnership", "funding.seek");
        assertThat(http.read(CITY, id).path("stateWord").path("outcome").asString())
                .isEqualTo("SILENT");
        assertThat(http.post(CITY, "/" + id + "/take-up", null).status()).isEqualTo(409);
    }

    @Test
    void aRequestThatWaitsIsTakenWhereNoWordIsNeeded() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Moved on");
        String elsewhere = http.call("NONE");
        String dialogue = ask(id);
        assertThat(http.get(CITY, "/" + id + "/alternatives").body()).contains(elsewhere);
        http.done(CITY, "/" + id + "/move", "{\"call\": \"%s\"}".formatted(elsewhere));

        stands(id, "DRAFT", "userTask_WriteRequest", "funding.write");
        assertThat(dialogues.read(OFFICER, "/" + dialogue).path("stage").asString())
                .isEqualTo("CALLED_OFF");
        assertThat(http.read(CITY, id).path("call").path("id").asString()).isEqualTo(elsewhere);
        assertThat(http.read(CITY, id).path("summary").asString()).isEqualTo("Every family gets a legal address.");
        http.done(CITY, "/" + id + "/submit", null);
        stands(id, "ELIGIBILITY", "userTask_CheckEligibility", "funding.check");
    }

    @Test
    void aMinistryReadsInTheDialogueAndNotTheRequest() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Read there");
        String dialogue = ask(id);
        assertThat(http.get(FOCAL, "/" + id).status()).isEqualTo(404);
        assertThat(dialogues.get(FOCAL, "/" + dialogue + "/text").body()).contains("A register that works");
    }

    @Test
    void withdrawingEndsTheDialogueToo() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Withdrawn while asked");
        String dialogue = ask(id);
        http.done(CITY, "/" + id + "/withdraw", "{\"reason\": \"We found the money.\"}");
        assertThat(http.status(id)).isEqualTo("WITHDRAWN");
        assertThat(processes.waitingAt(subject(id))).isEmpty();
        assertThat(work(id)).isEmpty();
        assertThat(dialogues.read(OFFICER, "/" + dialogue).path("stage").asString())
                .isEqualTo("CALLED_OFF");
    }

    @Test
    void aDialogueOnARequestIsOpenedByTheRequestAlone() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Not beside it");
        String opening = "{\"subject\": {\"kind\": \"funding\", \"id\": \"%s\"}, \"consulted\": [\"sierraleone\"]}";
        assertThat(dialogues.post(CITY, "", opening.formatted(id)).status()).isEqualTo(409);
    }

    @Test
    void aClosedCallTakesNoMoreRequests() {
        String call = http.call("NONE");
        String id = http.written(call, "Too late");
        http.close(call);
        assertThat(http.post(CITY, "/" + id + "/submit", null).status()).isEqualTo(409);
        assertThat(http.post(EDITOR, "", "{\"call\": \"%s\", \"title\": \"Later\"}".formatted(call))
                        .errorAt("call"))
                .isNotBlank();
        stands(id, "DRAFT", "userTask_WriteRequest", "funding.write");
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        String id = http.begun(http.call("NONE"), "Two writers");
        String read = http.get(EDITOR, "/" + id).header("ETag");
        var one = org.medina.testing.ApiClient.as("http://localhost:" + port, EDITOR);
        var other = org.medina.testing.ApiClient.as("http://localhost:" + port, CITY);
        String address = "/api/v1/funding-requests/" + id;
        assertThat(one.patch(address, "{\"summary\": \"One.\"}", read).status()).isEqualTo(200);
        assertThat(other.patch(address, "{\"summary\": \"Other.\"}", read).status())
                .isEqualTo(412);
        assertThat(other.patch(address, "{\"risks\": \"Rain.\"}", read).status())
                .isEqualTo(200);
    }

    private String ask(String id) {
        return http.done(CITY, "/" + id + "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}")
                .path("id")
                .asString();
    }

    private void stands(String id, String status, String element, String work) {
        assertThat(http.status(id)).isEqualTo(status);
        assertThat(processes.waitingAt(subject(id))).isEqualTo(Set.of(element));
        assertThat(work(id)).containsExactly(work);
    }

    private List<String> work(String id) {
        return inbox.of(subject(id)).stream().map(InboxEntry::kind).toList();
    }

    private List<String> acts(String account, String id) {
        List<String> acts = new ArrayList<>();
        http.get(account, "/" + id + "/history")
                .json()
                .path("items")
                .forEach(row -> acts.add(row.path("action").asString()));
        return acts;
    }

    private static org.medina.base.SubjectRef subject(String id) {
        return new FundingId(UUID.fromString(id)).subject();
    }

    private void passDays(int days) {
        clock.moveBy(Duration.ofDays(days));
        // other tests leave timers of their own journeys in the same database, whose cases are gone
        jdbc.sql("delete from engine.act_ru_job where process_def_key_ not in ('funding', 'dialogue')")
                .update();
        timers.runDue();
    }
}
