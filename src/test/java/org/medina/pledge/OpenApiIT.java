package org.medina.pledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.admission.AdmissionOperations;
import org.medina.appraisal.AppraisalOperations;
import org.medina.appraisal.AppraisalsForTests;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.call.CallOperations;
import org.medina.correspondence.LetterOperations;
import org.medina.declaration.DeclarationOperations;
import org.medina.declaration.DeclarationsForTests;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueOperations;
import org.medina.dialogue.DialogueTimes;
import org.medina.document.Documents;
import org.medina.document.Drafts;
import org.medina.dossier.DossierOperations;
import org.medina.evidence.EvidenceOperations;
import org.medina.funding.FundingOperations;
import org.medina.grant.GrantOperations;
import org.medina.grant.GrantsForTests;
import org.medina.guest.GuestOperations;
import org.medina.help.HelpOperations;
import org.medina.identity.api.OfficeOperations;
import org.medina.inbox.api.WorkOperations;
import org.medina.legacy.LegacyOperations;
import org.medina.mailbox.MailFixtures;
import org.medina.mailbox.ReceivedMailOperations;
import org.medina.notification.NoticeOperations;
import org.medina.notification.NoticesForTests;
import org.medina.oversight.OversightOperations;
import org.medina.progress.ProgressOperations;
import org.medina.reminder.ReminderOperations;
import org.medina.review.ReviewOperations;
import org.medina.review.ReviewsForTests;
import org.medina.template.TemplateOperations;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Parcels;
import org.medina.workflow.StepsThatFailed;
import org.medina.workplan.WorkplanOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One story that calls every operation of the OpenAPI document, which has to tell the truth about each answer. */
@IntegrationTest
class OpenApiIT {

    private static final String PLEDGE = "/api/v1/pledges/{id}";

    private final PledgeFixtures fixtures;
    private final PaperFixtures papers;
    private final PledgeTalks talks;
    private final GrantsForTests grants;
    private final ProcessWatch watch;
    private final Documents texts;
    private final DialogueTimes times;
    private final AppraisalsForTests appraisals;
    private final DeclarationsForTests declarations;
    private final ReviewsForTests reviews;
    private final DossierOperations dossiers;
    private final NoticesForTests notices;
    private final MailFixtures mails;
    private final StepsThatFailed failed;
    private final Parcels parcels;
    private final PortalClock clock;
    private final String base;
    private final Set<String> called = new TreeSet<>();
    private final Map<String, Set<String>> surprises = new TreeMap<>();

    private OpenApiDocument document = new OpenApiDocument(MissingNode.getInstance());

    @Autowired
    OpenApiIT(
            PledgeFixtures fixtures,
            PaperFixtures papers,
            PledgeTalks talks,
            GrantsForTests grants,
            ProcessWatch watch,
            Documents texts,
            DialogueTimes times,
            AppraisalsForTests appraisals,
            DeclarationsForTests declarations,
            ReviewsForTests reviews,
            DossierOperations dossiers,
            NoticesForTests notices,
            MailFixtures mails,
            StepsThatFailed failed,
            Parcels parcels,
            PortalClock clock,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.papers = papers;
        this.talks = talks;
        this.grants = grants;
        this.watch = watch;
        this.texts = texts;
        this.times = times;
        this.appraisals = appraisals;
        this.declarations = declarations;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.notices = notices;
        this.mails = mails;
        this.failed = failed;
        this.parcels = parcels;
        this.clock = clock;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void read() {
        Answer answer = ApiClient.anonymous(base).get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        document = new OpenApiDocument(answer.json());
    }

    @Test
    void everyOperationIsCalledAndAnswersAsTheDocumentSays() {
        fromDraftToRegister();
        otherTurns();
        onPaper();
        consulted();
        files();
        letters();
        LegacyOperations.callAll(this::call, this::table);
        AdmissionOperations.callAll(this::call, this::upload, base);
        OfficeOperations.callAll(this::call);
        processes();
        tasks();
        texts();
        CallOperations.callAll(this::call, clock.instant());
        AppraisalOperations.callAll(this::call, appraisals, this::passSilence);
        dossiers.callAll(this::call);
        EvidenceOperations.callAll(
                this::call, fixtures.draft(fixtures.complete("Taken along")).toString());
        OversightOperations.callAll(
                this::call,
                fixtures.draft(fixtures.complete("Looked over")).value().toString());
        funding();
        grantFile(GrantOperations.callAll(this::call, grants, base));
        DeclarationOperations.callAll(this::call, this::upload, declarations, base);
        ReviewOperations.callAll(this::call, this::submit, reviews, base);
        matrix(DialogueOperations.callAll(this::call, clock.instant(), this::passDeadline));

        assertThat(called).isEqualTo(document.operations());
        assertThat(surprises).isEmpty();
    }

    @Test
    void everyOperationSaysInWordsWhatItIsFor() {
        assertThat(document.operations()).allSatisfy(operation -> {
            JsonNode described = document.operation(operation);
            assertThat(described.path("summary").asString("")).as(operation).isNotBlank();
            assertThat(described.path("operationId").asString("")).as(operation).isNotBlank();
            assertThat(described.path("tags").isEmpty()).as(operation).isFalse();
        });
    }

    private void funding() {
        String pledge = fixtures.published(fixtures.complete("To be paid for")).toString();
        String request = FundingOperations.callAll(this::call, base, clock, this::passDeadline, pledge);
        String one = "/api/v1/funding-requests/{id}";
        byte[] sheet = ApiClient.as(base, "editor.freetown").download(one.replace("{id}", request) + "/budget.xlsx");
        upload("editor.freetown", one + "/budget", request, "budget.xlsx", sheet);
        Answer kept = upload("editor.freetown", one + "/attachments", request, "list.txt", "Seen".getBytes(UTF_8));
        FundingOperations.readFile(this::call, request, kept.json().path("id").asString());
        call("officer", "GET", "/api/v1/portfolio/{by}", null, "mechanism");
        call("officer", "GET", "/api/v1/portfolio/reserved", null);
        record();
    }

    private void record() {
        String words = "Kissy Road " + UUID.randomUUID();
        fixtures.draft(fixtures.complete("A shelter in " + words));
        call("operator", "GET", "/api/v1/record-check", null);
        call("head", "POST", "/api/v1/removals/find", "{\"words\": \"" + words + "\"}");
        Answer removed = call(
                "head",
                "POST",
                "/api/v1/removals",
                "{\"words\": \"" + words + "\", \"reason\": \"address of a shelter\"}");
        assertThat(removed.status()).isEqualTo(200);
        call("officer", "GET", "/api/v1/removals", null);
    }

    private void grantFile(String grant) {
        upload("officer", "/api/v1/grants/{id}/attachments", grant, "list.txt", "Seen".getBytes(UTF_8));
    }

    private void matrix(String dialogue) {
        String ministry = "commenter.health.sierraleone";
        String matrix = "/api/v1/dialogues/{id}/matrix";
        byte[] sheet = ApiClient.as(base, ministry).download(matrix.replace("{id}", dialogue) + "/xlsx");
        upload(ministry, matrix, dialogue, "matrix.xlsx", sheet);
    }

    private Answer upload(String account, String template, String id, String name, byte[] bytes) {
        String operation = "POST " + template;
        called.add(operation);
        Answer answer = ApiClient.as(base, account).upload(template.replace("{id}", id), "file", name, bytes);
        judge(operation, answer);
        return answer;
    }

    private void fromDraftToRegister() {
        fixtures.seatMayors();
        call("coordinator.freetown", "GET", "/api/v1/me", null);
        Answer created = call(
                "editor.freetown",
                "POST",
                "/api/v1/pledges",
                fixtures.joint("Every operation").toString());
        String id = created.json().path("id").asString();
        call("editor.freetown", "GET", "/api/v1/pledges", null);
        call("editor.freetown", "GET", "/api/v1/pledges/count", null);
        call("editor.freetown", "GET", PLEDGE, null, id);
        call("editor.freetown", "PATCH", PLEDGE, "{\"risks\": \"Rain.\"}", id);
        call("editor.freetown", "POST", PLEDGE + "/send-to-review", null, id);
        call("coordinator.freetown", "POST", PLEDGE + "/correct", correction(), id);
        call("coordinator.freetown", "POST", PLEDGE + "/approve", null, id);
        Answer confirmed = call("coordinator.montreal", "POST", PLEDGE + "/confirm", null, id);
        String hash = confirmed.json().path("textHash").asString();
        call("mayor.freetown", "POST", PLEDGE + "/sign", signature(hash), id);
        call("officer", "POST", PLEDGE + "/accept", null, id);
        call("editor.freetown", "GET", PLEDGE + "/history", null, id);
        call("anonymous", "GET", "/api/v1/register/pledges", null);
        call("anonymous", "GET", "/api/v1/register/pledges/{address}", null, id);
        call("anonymous", "GET", "/api/v1/verify/{hash}", null, hash);
        ProgressOperations.callAll(this::call, id);
        notices.tell();
        NoticeOperations.callAll(this::call);
        call("coordinator.freetown", "POST", PLEDGE + "/withdraw", reason(), id);
    }

    private void otherTurns() {
        String review = fixtures.inReview(fixtures.complete("Returned")).toString();
        call("coordinator.freetown", "POST", PLEDGE + "/return", reason(), review);
        String asked = fixtures.approved(fixtures.joint("Declined")).toString();
        call("coordinator.montreal", "POST", PLEDGE + "/decline", reason(), asked);
    }

    private void consulted() {
        String pledge = fixtures.inReview(fixtures.complete("Consulted")).toString();
        call("coordinator.freetown", "POST", PLEDGE + "/consult", "{\"consolidator\": \"sierraleone\"}", pledge);
        DialogueId dialogue = fixtures.dialogueOf(new PledgeId(UUID.fromString(pledge)));
        talks.release(dialogue);
        String comment = talks.comment(dialogue).id().toString();
        String one = "/api/v1/dialogues/{id}/comments/{comment}";
        call("coordinator.freetown", "GET", one + "/passage", null, dialogue.toString(), comment);
        call("coordinator.freetown", "POST", one + "/apply", null, dialogue.toString(), comment);
    }

    private void onPaper() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("On paper"));
        String pledge = id.toString();
        call("coordinator.freetown", "GET", PLEDGE + "/paper/sheet", null, pledge);
        enter(id);
        call(
                "officer",
                "POST",
                PLEDGE + "/refuse-paper",
                "{\"paper\": \"%s\", \"reason\": \"Unreadable.\"}".formatted(papers.waiting(id)),
                pledge);
        enter(id);
        String sheet = papers.waiting(id).toString();
        call("officer", "GET", PLEDGE + "/paper", null, pledge);
        call("officer", "GET", PLEDGE + "/paper/{paper}/scan", null, pledge, sheet);
        call("officer", "POST", PLEDGE + "/check-paper", "{\"paper\": \"%s\"}".formatted(sheet), pledge);
    }

    private void enter(PledgeId id) {
        submit("coordinator.freetown", PLEDGE + "/paper", id.toString(), papers.fields(id));
    }

    private Answer submit(String account, String template, String id, Map<String, String> fields) {
        String operation = "POST " + template;
        called.add(operation);
        Answer answer = ApiClient.as(base, account)
                .submit(template.replace("{id}", id), fields, "scan", "sheet.png", PaperFixtures.PICTURE, Map.of());
        judge(operation, answer);
        return answer;
    }

    private void files() {
        String id = fixtures.draft(fixtures.complete("With a file")).toString();
        String files = PLEDGE + "/attachments";
        called.add("POST " + files);
        Answer kept = ApiClient.as(base, "editor.freetown")
                .upload(files.replace("{id}", id), "file", "note.txt", "A note.".getBytes(StandardCharsets.UTF_8));
        judge("POST " + files, kept);
        String file = kept.json().path("id").asString();
        call("editor.freetown", "GET", files, null, id);
        call("editor.freetown", "GET", files + "/{file}", null, id, file);
        call("editor.freetown", "DELETE", files + "/{file}", null, id, file);
    }

    private void letters() {
        String id = fixtures.draft(fixtures.complete("Written about")).toString();
        LetterOperations.callAll(this::call, this::enclose, id);
        GuestOperations.callAll(this::call, id);
        ReceivedMailOperations.callAll(this::call, id, mails::waiting);
        HelpOperations.callAll(this::call);
        WorkplanOperations.callAll(this::call);
        ReminderOperations.callAll(this::call, id);
        TemplateOperations.callAll(this::call, id);
    }

    private Answer table(String template, byte[] table) {
        called.add("POST " + template);
        Answer answer = ApiClient.as(base, "officer")
                .submit(template, Map.of("source", "A list"), "file", "list.csv", table, Map.of());
        judge("POST " + template, answer);
        return answer;
    }

    private Answer enclose(String template, String id) {
        called.add("POST " + template);
        Answer kept = ApiClient.as(base, "officer")
                .upload(template.replace("{id}", id), "file", "note.txt", "A note.".getBytes(StandardCharsets.UTF_8));
        judge("POST " + template, kept);
        return kept;
    }

    private void processes() {
        call("officer", "GET", "/api/v1/processes", null);
        call("officer", "GET", "/api/v1/processes/{process}", null, "pledge");
        call(
                "officer",
                "GET",
                "/api/v1/processes/{process}/steps/{step}/cases",
                null,
                "pledge",
                "userTask_DraftPledge");
        call("operator", "POST", "/api/v1/processes/{process}/move-to-newest", null, "call");
        String older = parcels.underTheOlderModel().toString();
        call("operator", "GET", "/api/v1/processes/{process}/older-cases", null, "parcel");
        call("operator", "POST", "/api/v1/processes/{process}/older-cases/{id}/move-to-newest", null, "parcel", older);
        call("operator", "GET", "/api/v1/failed-steps", null);
        SubjectRef errand = failed.errand();
        call("operator", "POST", "/api/v1/failed-steps/{id}/try-again", null, failed.stepOf(errand));
        failed.forget(errand);
    }

    private void tasks() {
        PledgeId id = fixtures.draft(fixtures.complete("With a task"));
        WorkOperations.callAll(this::call, base, watch.details(id).reference());
    }

    private void texts() {
        String id =
                texts.open(Drafts.subject(), Map.of(Drafts.OPENING, "A city")).toString();
        String text = "/api/v1/documents/{id}";
        String step = "{\"stepType\":\"replace\",\"from\":2,\"to\":2,"
                + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"X\"}]}}";
        String batch = "{\"client\":\"" + UUID.randomUUID() + "\",\"seq\":1,\"version\":0,\"steps\":[" + step + "]}";
        call("editor.freetown", "POST", text + "/steps", batch, id);
        call("editor.freetown", "POST", text + "/restore", "{\"version\": 0}", id);
        call("editor.freetown", "GET", text, null, id);
        call("editor.freetown", "GET", text + "/versions", null, id);
        call("editor.freetown", "GET", text + "/difference?from=0&to=2", null, id);
        call("editor.freetown", "GET", text + "/docx", null, id);
        called.add("POST " + text + "/docx");
        judge(
                "POST " + text + "/docx",
                ApiClient.as(base, "editor.freetown")
                        .upload(
                                text.replace("{id}", id) + "/docx?section=" + Drafts.OPENING,
                                "file",
                                "text.docx",
                                ApiClient.as(base, "editor.freetown").download(text.replace("{id}", id) + "/docx")));
        String comment = "{\"section\": \"opening\", \"quoted\": \"city\", \"body\": \"Which?\"}";
        String thread = call("editor.freetown", "POST", text + "/comments", comment, id)
                .json()
                .path("id")
                .asString();
        call("editor.freetown", "GET", text + "/comments", null, id);
        String replies = text + "/comments/{thread}/replies";
        call("editor.freetown", "POST", replies, "{\"body\": \"Ours.\"}", id, thread);
        call("editor.freetown", "POST", text + "/comments/{thread}/resolve", null, id, thread);
        call("editor.freetown", "POST", text + "/comments/{thread}/reopen", null, id, thread);
    }

    private void passSilence(Runnable then) {
        clock.moveBy(Duration.ofDays(30));
        then.run();
        clock.reset();
    }

    private void passDeadline(DialogueId dialogue) {
        clock.moveBy(Duration.ofDays(90));
        times.fallSilent(dialogue);
        clock.reset();
    }

    private Answer call(String account, String method, String template, @Nullable String body, String... variables) {
        String path = template;
        for (String variable : variables) {
            path = path.replaceFirst("\\{\\w+}", variable);
        }
        ApiClient client = account.equals("anonymous") ? ApiClient.anonymous(base) : ApiClient.as(base, account);
        Answer answer = client.send(method, path, body, Map.of("If-Match", "*"));
        String operation = method + " " + template.replaceFirst("\\?.*", "");
        called.add(operation);
        judge(operation, answer);
        return answer;
    }

    private void judge(String operation, Answer answer) {
        assertThat(answer.status() / 100).as(operation + ": " + answer.body()).isEqualTo(2);
        Set<String> found = document.surprises(operation, answer);
        if (!found.isEmpty()) {
            surprises.put(operation, found);
        }
    }

    private static String reason() {
        return "{\"reason\": \"Please say more.\"}";
    }

    private static String correction() {
        return "{\"fields\": {\"sdgTargets\": [\"10.7\"]}, \"reason\": \"A code was missing.\"}";
    }

    private static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }
}
