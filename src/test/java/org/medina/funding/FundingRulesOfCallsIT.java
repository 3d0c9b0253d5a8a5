package org.medina.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.EDITOR;
import static org.medina.funding.FundingOverHttp.FOCAL;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeFixtures;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a state says by each rule, what a pledge fills in, what sums count, and a sheet that somebody overtook. */
@IntegrationTest
@Import(PledgeFixtures.class)
class FundingRulesOfCallsIT {

    @Autowired
    private PortalClock clock;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PledgeFixtures pledges;

    @Autowired
    private FundingNumbers numbers;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private String base = "";
    private FundingOverHttp http;
    private DialogueOverHttp dialogues;

    @BeforeEach
    void begin() {
        base = "http://localhost:" + port;
        http = new FundingOverHttp(base, clock.instant());
        dialogues = new DialogueOverHttp(base, clock.instant());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whereAStateMustNotObjectItsSilenceLetsTheRequestGoOnAndIsRecordedAsSilence() {
        String id = http.eligible(http.call("NO_OBJECTION"), "Nobody objects");
        ask(id);

        silence();

        assertThat(http.status(id)).isEqualTo("APPRAISAL");
        assertThat(word(id)).isEqualTo("SILENT");
    }

    @ParameterizedTest
    @CsvSource({"ENDORSE, APPRAISAL", "NO_POSITION, APPRAISAL", "OBJECTION, OWNERSHIP"})
    void whereAStateMustNotObjectOnlyAnObjectionStopsTheRequest(String position, String status) {
        String id = http.eligible(http.call("NO_OBJECTION"), "Spoken: " + position);
        String dialogue = ask(id);
        dialogues.done(FOCAL, "/" + dialogue + "/consolidate", null);
        String words = position.equals("OBJECTION")
                ? "{\"position\": \"OBJECTION\", \"competence\": \"Act 3\", \"text\": \"It is ours.\"}"
                : "{\"position\": \"%s\"}".formatted(position);

        dialogues.done(FOCAL, "/" + dialogue + "/release", words);

        assertThat(http.status(id)).isEqualTo(status);
    }

    @Test
    void anEndorsementThatComesLateIsTakenUpByTheCity() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Endorsed late");
        String dialogue = ask(id);
        silence();
        assertThat(http.status(id)).isEqualTo("OWNERSHIP");
        assertThat(http.post(CITY, "/" + id + "/take-up", null).status()).isEqualTo(409);

        dialogues.done(FOCAL, "/" + dialogue + "/late-position", "{\"position\": \"ENDORSE\"}");
        http.done(CITY, "/" + id + "/take-up", null);

        assertThat(http.status(id)).isEqualTo("APPRAISAL");
    }

    @Test
    void whatAPledgeKnowsIsFilledInAndStaysLinkedAndNothingThatIsWrittenIsLost() {
        String call = http.call("NONE");
        String pledge =
                pledges.published(pledges.complete("A register for all")).toString();
        String born = http.done(EDITOR, "", "{\"call\": \"%s\", \"pledge\": \"%s\"}".formatted(call, pledge))
                .path("id")
                .asString();
        JsonNode read = http.read(CITY, born);
        assertThat(read.path("title").asString()).isEqualTo("A register for all");
        assertThat(read.path("proposal").asString()).isEqualTo("By 2027 every family is registered within 14 days.");
        assertThat(read.path("gcmObjectives").toString()).isEqualTo("[15,16]");
        assertThat(read.path("pledge").asString()).endsWith(pledge);

        String later = http.begun(call, "Begun without");
        assertThat(http.send(EDITOR, "PATCH", "/" + later, "{\"summary\": \"Our own words.\"}")
                        .status())
                .isEqualTo(200);
        http.done(EDITOR, "/" + later + "/link", "{\"pledge\": \"%s\"}".formatted(pledge));

        JsonNode linked = http.read(CITY, later);
        assertThat(linked.path("summary").asString()).isEqualTo("Our own words.");
        assertThat(linked.path("title").asString()).isEqualTo("Begun without");
        assertThat(linked.path("situation").asString()).isEqualTo("Ward offices register families.");
        assertThat(linked.path("pledge").asString()).endsWith(pledge);
    }

    @Test
    void sumsCountWhatWasHandedInAndWhatTheReaderMayRead() {
        String call = http.call("NONE");
        http.submitted(call, "Counted");
        http.submitted(call, "Counted too");
        http.written(call, "Not handed in");

        FundingNumbers.Sum all = sum("officer", "secretariat", call);

        assertThat(all.requests()).isEqualTo(2);
        assertThat(all.asked()).isEqualByComparingTo(new BigDecimal("642000"));
        assertThat(all.approvedRequests()).isZero();
        assertThat(sum("coordinator.freetown", "freetown", call).requests()).isEqualTo(2);
        assertThat(sums("coordinator.montreal", "montreal", call)).isEmpty();
        assertThat(sums("reviewer.iom", "iom", call)).isEmpty();
    }

    @Test
    void aSheetThatSomebodyOvertookIsRefusedWhereItSaysWhatItWasTakenFrom() {
        String id = http.written(http.call("NONE"), "A sheet");
        ApiClient editor = ApiClient.as(base, EDITOR);
        String address = "/api/v1/funding-requests/" + id;
        String read = editor.get(address).header("ETag");
        byte[] sheet = editor.download(address + "/budget.xlsx");
        assertThat(http.send(CITY, "PATCH", "/" + id, """
                {"budget": {"lines": [{"category": 1, "activity": "Train the wards", "year": 1, "amount": 100000}]}}""").status()).isEqualTo(200);

        assertThat(send(editor, address, sheet, Map.of("If-Match", read))).isEqualTo(412);
        assertThat(http.read(CITY, id).path("budget").path("lines").size()).isEqualTo(1);
        assertThat(send(editor, address, sheet, Map.of("If-Match", "\"nonsense\"")))
                .isEqualTo(412);
        String now = editor.get(address).header("ETag");
        assertThat(send(editor, address, sheet, Map.of("If-Match", now))).isEqualTo(200);
        assertThat(http.read(CITY, id).path("budget").path("lines").size()).isEqualTo(2);
        assertThat(send(editor, address, "no sheet".getBytes(UTF_8), Map.of())).isEqualTo(422);
    }

    private static int send(ApiClient client, String address, byte[] sheet, Map<String, String> headers) {
        return client.submit(address + "/budget", Map.of(), "file", "budget.xlsx", sheet, headers)
                .status();
    }

    private FundingNumbers.Sum sum(String account, String organisation, String call) {
        List<FundingNumbers.Sum> sums = sums(account, organisation, call);
        assertThat(sums).hasSize(1);
        return sums.getFirst();
    }

    private List<FundingNumbers.Sum> sums(String account, String organisation, String call) {
        return actors.callAs(accounts.actor(account, organisation), () -> numbers.by(FundingNumbers.Part.CALL)).stream()
                .filter(sum -> sum.part().equals(call))
                .toList();
    }

    private String word(String id) {
        return http.read(OFFICER, id).path("stateWord").path("outcome").asString();
    }

    private String ask(String id) {
        return http.done(CITY, "/" + id + "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}")
                .path("id")
                .asString();
    }

    private void silence() {
        clock.moveBy(Duration.ofDays(150));
        // other tests leave timers of their own journeys in the same database, whose cases are gone
        jdbc.sql("delete from engine.act_ru_job where process_def_key_ not in ('funding', 'dialogue')")
                .update();
        timers.runDue();
    }
}
