package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases under way follow their model, from every place where they may wait. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceMigrationIT {

    private final ProcessEngine engine;
    private final Processes processes;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Parcels parcels;
    private final StartupLock lock;
    private final TransactionTemplate transactions;

    @Autowired
    InstanceMigrationIT(
            ProcessEngine engine,
            Processes processes,
            CaseFiles files,
            Inbox inbox,
            Parcels parcels,
            StartupLock lock,
            TransactionTemplate transactions) {
        this.engine = engine;
        this.processes = processes;
        this.files = files;
        this.inbox = inbox;
        this.parcels = parcels;
        this.lock = lock;
        this.transactions = transactions;
    }

    @Test
    void aCaseMovesFromEveryWaitStateAndItsWorkWithIt() {
        parcels.deploy("parcel-1.0.0.bpmn");
        SubjectRef checked = parcels.at("userTask_CheckParcel");
        Map<String, SubjectRef> waiting = Map.of(
                "userTask_PackParcel", parcels.at("userTask_PackParcel"),
                "userTask_CheckParcel", checked,
                "userTask_SignParcel", parcels.at("userTask_SignParcel#multiInstanceBody"));
        assertThat(waiting.keySet()).isEqualTo(waitStates("parcel-1.0.0.bpmn"));
        parcels.deploy("parcel-2.0.0.bpmn");

        migration(List.of()).apply();
        waiting.forEach((node, subject) -> assertThat(tagOf(subject)).isEqualTo("1.0.0"));

        migration(List.of(ParcelSteps.TO_2)).apply();

        waiting.forEach((node, subject) -> {
            String there = ParcelSteps.TO_2.moved().getOrDefault(node, node);
            assertThat(tagOf(subject)).isEqualTo("2.0.0");
            assertThat(processes.waitingAt(subject)).containsExactly(there);
            assertThat(inbox.of(subject)).isNotEmpty().allSatisfy(entry -> assertThat(entry.nodeKey())
                    .isEqualTo("bpmn.parcel." + there));
        });
        assertThat(inbox.of(checked)).extracting(InboxEntry::kind).containsExactly("parcel.inspect");
        finish(checked);
    }

    @Test
    void oneCaseMovesAloneAndItsHistorySaysSo() {
        parcels.deploy("parcel-1.0.0.bpmn");
        SubjectRef one = parcels.at("userTask_PackParcel");
        SubjectRef other = parcels.at("userTask_PackParcel");
        assertRefused(List.of(ParcelSteps.TO_2), one, "workflow.problem.newest");
        parcels.deploy("parcel-2.0.0.bpmn");
        assertThat(migration(List.of()).older("parcel", 50)).contains(new OlderCase(one.id(), "1.0.0", false));
        assertRefused(List.of(), one, "workflow.problem.no-way");
        assertRefused(List.of(ParcelSteps.TO_2), new SubjectRef("parcel", Ids.next()), "problem.not-found");

        migration(List.of(ParcelSteps.TO_2)).apply("parcel", one.id());

        assertThat(tagOf(one)).isEqualTo("2.0.0");
        assertThat(tagOf(other)).isEqualTo("1.0.0");
        assertThat(migration(List.of(ParcelSteps.TO_2)).older("parcel", 50))
                .contains(new OlderCase(other.id(), "1.0.0", true))
                .noneMatch(older -> older.id().equals(one.id()));
        assertThat(files.history(one, Visibility.SECRETARIAT)).anySatisfy(row -> {
            assertThat(row.action()).isEqualTo("follow-model");
            assertThat(row.reason()).isEqualTo("1.0.0 → 2.0.0");
        });
        assertThat(files.history(other, Visibility.SECRETARIAT)).isEmpty();
    }

    private void assertRefused(List<ProcessMigration> known, SubjectRef subject, String why) {
        assertThatThrownBy(() -> migration(known).apply("parcel", subject.id()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo(why));
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

    private Set<String> waitStates(String file) {
        return Model.read(Parcels.MODELS.resolve(file)).nodes().stream()
                .filter(ModelRules::waits)
                .map(node -> node.getId())
                .collect(java.util.stream.Collectors.toSet());
    }

    private InstanceMigration migration(List<ProcessMigration> known) {
        return new InstanceMigration(engine, known, processes, files, transactions);
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
