package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalOverHttp;
import org.medina.appraisal.AppraisalStates;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.funding.FundingId;
import org.medina.funding.FundingOverHttp;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The real changes of the models of requests and appraisals, with real ones under way at every wait state. */
@IntegrationTest
class MoneyMigrationIT {

    private static final Path RELEASED = Path.of("bpmn/released");
    private static final String NEWEST = "1.1.0";
    private static final String OLDER = "1.0.0";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private List<ProcessMigration> migrations;

    @Autowired
    private Processes processes;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Timers timers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AppraisalStates states;

    @Autowired
    private PortalClock clock;

    @LocalServerPort
    private int port;

    private final List<String> deployed = new ArrayList<>();

    /** A version tag by which another model calls may be there once, so what was deployed here goes again. */
    @AfterEach
    void asItWas() {
        clock.reset();
        deployed.reversed().forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @Test
    void appraisalsFollowFromEveryWaitStateAndThePanelCanAsk() {
        deploy("appraisal", OLDER);
        var http = new AppraisalOverHttp("http://localhost:" + port);
        Map<String, SubjectRef> standing = new HashMap<>();
        for (String state : List.of(
                "ASSIGNING",
                "REVIEWING",
                "CLARIFYING",
                "PANEL",
                "DECIDING",
                "DECIDING_VOTE",
                "MINUTES",
                "MINUTES_SENT")) {
            standing.put(state, states.in(state, http).id().subject());
        }
        Map<String, List<String>> before = waiting(standing);
        assertThat(at(before)).isEqualTo(userTasks("appraisal"));

        migrate("appraisal");

        assertThat(waiting(standing)).isEqualTo(before);
        standing.values().forEach(subject -> assertThat(tagOf(subject)).isEqualTo(NEWEST));
        SubjectRef held = Objects.requireNonNull(standing.get("PANEL"));
        String panel = "/" + held.id();
        assertThat(http.post("officer", panel + "/ask", "{\"text\": \"Who keeps it?\"}")
                        .status())
                .isEqualTo(200);
        assertThat(processes.waitingAt(held)).contains("userTask_AnswerInPanel");
    }

    @Test
    void requestsFollowFromEveryWaitStateAndAreReminded() {
        deploy("appraisal", OLDER);
        deploy("funding", OLDER);
        var http = new FundingOverHttp("http://localhost:" + port, clock.instant());
        String call = http.call("NONE");
        String endorsed = http.call("WRITTEN_ENDORSEMENT");
        String asked = http.eligible(endorsed, "Migration, asked");
        http.done(FundingOverHttp.CITY, "/" + asked + "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}");
        String reviewed = http.refused(call, "Migration, review");
        http.done(FundingOverHttp.CITY, "/" + reviewed + "/ask-review", "{\"reason\": \"It had not begun.\"}");
        String drafted = http.begun(call, "Migration, draft");
        Map<String, SubjectRef> standing = new HashMap<>();
        List.of(
                        drafted,
                        http.submitted(call, "Migration, check"),
                        http.eligible(endorsed, "Migration, ownership"),
                        asked,
                        http.eligible(call, "Migration, appraisal"),
                        http.ineligible(call, "Migration, letter"),
                        http.refused(call, "Migration, refused"),
                        reviewed)
                .forEach(id -> standing.put(id, new FundingId(UUID.fromString(id)).subject()));
        Map<String, List<String>> before = waiting(standing);
        assertThat(at(before)).containsAll(userTasks("funding"));

        migrate("funding");

        assertThat(waiting(standing)).isEqualTo(before);
        standing.values().forEach(subject -> assertThat(tagOf(subject)).isEqualTo(NEWEST));
        clock.moveBy(Duration.ofDays(52));
        timers.runDue();
        assertThat(http.get(FundingOverHttp.CITY, "/" + drafted + "/history").body())
                .contains("\"remind\"");
    }

    private Map<String, List<String>> waiting(Map<String, SubjectRef> standing) {
        return standing.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> processes.waitingAt(entry.getValue()).stream()
                        .sorted()
                        .toList()));
    }

    private static Set<String> at(Map<String, List<String>> waiting) {
        return waiting.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> userTasks(String process) {
        return Model.read(RELEASED.resolve(process + "-" + OLDER + ".bpmn")).nodes().stream()
                .filter(ModelRules::waits)
                .map(node -> node.getId())
                .filter(id -> id.startsWith("userTask_"))
                .collect(Collectors.toSet());
    }

    private void migrate(String process) {
        deploy(process, NEWEST);
        new InstanceMigration(engine, migrations, processes, cases, transactions).apply();
    }

    private void deploy(String process, String tag) {
        String file = process + "-" + tag + ".bpmn";
        deployed.add(engine.getRepositoryService()
                .createDeployment()
                .addString(file, Model.read(RELEASED.resolve(file)).xml())
                .deploy()
                .getId());
    }

    private String tagOf(SubjectRef subject) {
        return engine.getRepositoryService()
                .getProcessDefinition(instance(subject).getProcessDefinitionId())
                .getVersionTag();
    }

    private ProcessInstance instance(SubjectRef subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .singleResult();
    }
}
