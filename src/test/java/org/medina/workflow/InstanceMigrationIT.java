package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases under way follow their model, from every place where they may wait. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceMigrationIT {

    private static final Path MODELS = Path.of("src/test/resources/workflow");
    private static final ProcessMigration TO_2 =
            new ProcessMigration("parcel", "1.0.0", "2.0.0", Map.of("userTask_CheckParcel", "userTask_InspectParcel"));

    private final ProcessEngine engine;
    private final Processes processes;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Accounts accounts;
    private final StartupLock lock;
    private final TransactionTemplate transactions;

    @Autowired
    InstanceMigrationIT(
            ProcessEngine engine,
            Processes processes,
            CaseFiles files,
            Inbox inbox,
            Accounts accounts,
            StartupLock lock,
            TransactionTemplate transactions) {
        this.engine = engine;
        this.processes = processes;
        this.files = files;
        this.inbox = inbox;
        this.accounts = accounts;
        this.lock = lock;
        this.transactions = transactions;
    }

    @Test
    void aCaseMovesFromEveryWaitStateAndItsWorkWithIt() {
        deploy("parcel-1.0.0.bpmn");
        SubjectRef checked = at("userTask_CheckParcel");
        Map<String, SubjectRef> waiting = Map.of(
                "userTask_PackParcel", at("userTask_PackParcel"),
                "userTask_CheckParcel", checked,
                "userTask_SignParcel", at("userTask_SignParcel#multiInstanceBody"));
        assertThat(waiting.keySet()).isEqualTo(waitStates("parcel-1.0.0.bpmn"));
        deploy("parcel-2.0.0.bpmn");

        migration(List.of()).apply();
        waiting.forEach((node, subject) -> assertThat(tagOf(subject)).isEqualTo("1.0.0"));

        migration(List.of(TO_2)).apply();

        waiting.forEach((node, subject) -> {
            String there = TO_2.moved().getOrDefault(node, node);
            assertThat(tagOf(subject)).isEqualTo("2.0.0");
            assertThat(processes.waitingAt(subject)).containsExactly(there);
            assertThat(inbox.of(subject)).isNotEmpty().allSatisfy(entry -> assertThat(entry.nodeKey())
                    .isEqualTo("bpmn.parcel." + there));
        });
        assertThat(inbox.of(checked)).extracting(InboxEntry::kind).containsExactly("parcel.inspect");
        finish(checked);
    }

    @Test
    void nodesThatStartTogetherDoItOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var barrier = new CyclicBarrier(3);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (var node : List.of(1, 2, 3)) {
                nodes.submit(() -> {
                    barrier.await();
                    lock.whileHeld(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                    });
                    return node;
                });
            }
        }
        assertThat(most).hasValue(1);
    }

    /** The moved case goes on under the new model, through the task that the old one did not have. */
    private void finish(SubjectRef subject) {
        complete(subject, "userTask_InspectParcel");
        for (UUID signer : ParcelSteps.SIGNERS) {
            transactions.executeWithoutResult(
                    status -> processes.completeFor(subject, "userTask_SignParcel", signer, Map.of()));
        }
        complete(subject, "userTask_StampParcel");
        assertThat(processes.waitingAt(subject)).isEmpty();
    }

    private void complete(SubjectRef subject, String task) {
        transactions.executeWithoutResult(status -> processes.complete(subject, task, Map.of()));
    }

    private SubjectRef at(String node) {
        var subject = new SubjectRef("parcel", Ids.next());
        var lead = accounts.organisation("freetown");
        Instant now = Instant.EPOCH;
        transactions.executeWithoutResult(status -> {
            files.open(new CaseFile(
                    subject,
                    "PARCEL-" + subject.id(),
                    "Parcel",
                    "OPEN",
                    "packing",
                    null,
                    now,
                    null,
                    lead,
                    Set.of(),
                    Visibility.CITY,
                    now));
            engine.getRuntimeService()
                    .createProcessInstanceByKey("parcel")
                    .businessKey(subject.id().toString())
                    .setVariable(Subjects.VARIABLE, subject.toString())
                    .startBeforeActivity(node)
                    .execute();
        });
        return subject;
    }

    private Set<String> waitStates(String file) {
        return Model.read(MODELS.resolve(file)).nodes().stream()
                .filter(ModelRules::waits)
                .map(node -> node.getId())
                .collect(java.util.stream.Collectors.toSet());
    }

    private InstanceMigration migration(List<ProcessMigration> known) {
        return new InstanceMigration(engine, known, processes, transactions);
    }

    private void deploy(String file) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, Model.read(MODELS.resolve(file)).xml())
                .deploy();
    }

    private String tagOf(SubjectRef subject) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .singleResult();
        return engine.getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersionTag();
    }
}
