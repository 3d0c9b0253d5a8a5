package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The real changes of the pledge's model up to the newest, with real pledges under way. */
@IntegrationTest
class PledgeMigrationIT {

    private static final String NEWEST = "pledge-1.2.0.bpmn";
    private static final Path RELEASED = Path.of("bpmn/released");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private List<ProcessMigration> migrations;

    @Autowired
    private Processes processes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private PledgeFixtures fixtures;

    @Autowired
    private PortalClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
        deploy(NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0"})
    void pledgesUnderWayFollowFromEveryWaitStateAndAnOverdueCheckIsEscalatedOnce(String older) {
        deploy("pledge-" + older + ".bpmn");
        PledgeId reviewed = fixtures.inReview(fixtures.complete("Migration, review"));
        PledgeId checked = fixtures.inCheck(fixtures.complete("Migration, check"));
        Map<String, PledgeId> waiting = Map.of(
                "userTask_DraftPledge", fixtures.draft(fixtures.complete("Migration, draft")),
                "userTask_ReviewDraft", reviewed,
                "userTask_ConfirmPartnership", fixtures.approved(fixtures.joint("Migration, partners")),
                "userTask_SignPledge", fixtures.approved(fixtures.complete("Migration, signature")),
                "userTask_CheckPledge", checked);
        assertThat(waiting.keySet()).isEqualTo(userTasks(older));
        waiting.values().forEach(id -> assertThat(tagOf(id.subject())).isEqualTo(older));

        deploy(NEWEST);
        new InstanceMigration(engine, migrations, processes, cases, transactions).apply();

        waiting.forEach((task, id) -> {
            assertThat(tagOf(id.subject())).isEqualTo("1.2.0");
            assertThat(processes.waitingAt(id.subject())).containsExactly(task);
            assertThat(inbox.of(id.subject())).extracting(InboxEntry::nodeKey).containsExactly("bpmn.pledge." + task);
        });

        clock.moveBy(Duration.ofDays(2));
        wake(checked);
        assertThat(escalations(checked)).isZero();
        clock.moveBy(Duration.ofDays(30));
        wake(checked);
        wake(checked);
        assertThat(escalations(checked)).isEqualTo(1);

        fixtures.as("officer", "secretariat", () -> fixtures.accept(checked));
        assertThat(processes.waitingAt(checked.subject())).isEmpty();

        fixtures.consult(reviewed);
        assertThat(processes.waitingAt(reviewed.subject())).containsExactly("callActivity_AskMinistries");
    }

    private void wake(PledgeId id) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(id.subject()).getId())
                .list();
        assertThat(jobs).as("timers of the case").isNotEmpty();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private long escalations(PledgeId id) {
        return cases.history(id.subject(), Visibility.CITY).stream()
                .map(HistoryRow::action)
                .filter("escalate"::equals)
                .count();
    }

    private static Set<String> userTasks(String tag) {
        return Model.read(RELEASED.resolve("pledge-" + tag + ".bpmn")).nodes().stream()
                .filter(ModelRules::waits)
                .map(node -> node.getId())
                .filter(id -> id.startsWith("userTask_"))
                .collect(Collectors.toSet());
    }

    private void deploy(String file) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, Model.read(RELEASED.resolve(file)).xml())
                .deploy();
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
