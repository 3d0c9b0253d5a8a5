package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseStages;
import org.medina.casefile.StageStep;
import org.medina.errand.Errands;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ProcessesIT {

    private static final int ROUNDS = 20;

    private final Errands errands;
    private final Accounts accounts;
    private final Processes processes;
    private final ProcessModels models;
    private final CaseFiles files;
    private final CaseStages stages;
    private final CurrentActor current;
    private final Inbox inbox;
    private final TransactionTemplate transactions;

    @Autowired
    ProcessesIT(
            Errands errands,
            Accounts accounts,
            Processes processes,
            ProcessModels models,
            CaseFiles files,
            CaseStages stages,
            CurrentActor current,
            Inbox inbox,
            TransactionTemplate transactions) {
        this.errands = errands;
        this.accounts = accounts;
        this.processes = processes;
        this.models = models;
        this.files = files;
        this.stages = stages;
        this.current = current;
        this.inbox = inbox;
        this.transactions = transactions;
    }

    private SubjectRef subject = new SubjectRef("errand", UUID.randomUUID());
    private OrganisationId freetown = new OrganisationId(UUID.randomUUID());
    private OrganisationId montreal = freetown;
    private OrganisationId zurich = freetown;

    @BeforeEach
    void open() {
        freetown = accounts.organisation("freetown");
        montreal = accounts.organisation("montreal");
        zurich = accounts.organisation("zurich");
        subject = errands.open(freetown, "Bring a letter to the harbour");
        errands.of(subject).partners = List.of(montreal.value(), zurich.value());
    }

    @Test
    void workOpensAndClosesWithItsTask() {
        assertThat(inbox.of(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("errand.write");
            assertThat(entry.nodeKey()).isEqualTo("bpmn.errand.userTask_WriteErrand");
            assertThat(entry.organisation()).isEqualTo(freetown);
            assertThat(entry.title()).isEqualTo("Bring a letter to the harbour");
            assertThat(entry.due()).isEqualTo(errands.of(subject).touched.plus(Duration.ofDays(30)));
        });

        errands.written(subject);

        assertThat(kinds()).containsExactly("errand.review");
        assertThat(processes.waitingAt(subject)).containsExactly("userTask_ReviewErrand");
    }

    @Test
    void everyPartnerHasWorkOfItsOwn() {
        toConfirmation();

        assertThat(inbox.of(subject)).extracting(InboxEntry::organisation).containsExactlyInAnyOrder(montreal, zurich);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> processes.complete(subject, "userTask_ConfirmErrand", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);

        errands.confirmed(subject, zurich.value());

        assertThat(inbox.of(subject)).extracting(InboxEntry::organisation).containsExactly(montreal);
        assertThatThrownBy(() -> errands.confirmed(subject, zurich.value())).satisfies(ProcessesIT::isWrongState);
        assertThat(errands.done(subject)).isEmpty();

        errands.confirmed(subject, montreal.value());

        assertThat(inbox.of(subject)).isEmpty();
        assertThat(errands.done(subject)).containsExactly("finished by errand");
        assertThat(processes.waitingAt(subject)).isEmpty();
    }

    @Test
    void aTaskThatIsNotOpenCannotBeCompleted() {
        assertThatThrownBy(() -> errands.reviewed(subject, "APPROVED")).satisfies(ProcessesIT::isWrongState);
        errands.written(subject);
        assertThatThrownBy(() -> errands.written(subject)).satisfies(ProcessesIT::isWrongState);

        assertThat(processes.waitingAt(subject)).containsExactly("userTask_ReviewErrand");
    }

    @Test
    void ofTwoWhoCompleteATaskAtOnceExactlyOneSucceeds() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                SubjectRef contested = errands.open(freetown, "Round " + round);
                var barrier = new CyclicBarrier(2);
                Callable<String> write = () -> {
                    barrier.await();
                    try {
                        errands.written(contested);
                        return "written";
                    } catch (Problem refusal) {
                        return refusal.kind().name();
                    }
                };

                Future<String> one = people.submit(write);
                Future<String> other = people.submit(write);

                List<String> outcomes = List.of(one.get(), other.get());
                assertThat(outcomes).containsOnlyOnce("written");
                assertThat(outcomes).containsAnyOf("CONFLICT", "WRONG_STATE");
                assertThat(processes.waitingAt(contested)).containsExactly("userTask_ReviewErrand");
                assertThat(inbox.of(contested)).hasSize(1);
            }
        }
    }

    @Test
    void aWithdrawalEndsTheProcessWhereverItStandsAndClosesAllWork() {
        toConfirmation();

        errands.withdrawn(subject);

        assertThat(inbox.of(subject)).isEmpty();
        assertThat(processes.waitingAt(subject)).isEmpty();
        assertThat(errands.done(subject)).containsExactly("closed by errand");
        assertThat(files.find(subject).orElseThrow().stage()).isEqualTo("withdrawn");
        assertThatThrownBy(() -> errands.withdrawn(subject)).satisfies(ProcessesIT::isWrongState);
    }

    @Test
    void cancellingClosesAllWork() {
        transactions.executeWithoutResult(status -> processes.cancel(subject, "test"));

        assertThat(inbox.of(subject)).isEmpty();
        assertThat(processes.waitingAt(subject)).isEmpty();
    }

    @Test
    void whatPeopleWroteNeverEntersTheEngine() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
                        processes.complete(subject, "userTask_WriteErrand", Map.of("reason", "We changed our minds."))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> processes.complete(subject, "userTask_WriteErrand", Map.of("list", List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(status -> processes.cancel(subject, "We changed our minds.")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeadlineThatMovedIsBroughtToTheInboxWhereTheClaimStays() {
        var editor = accounts.actor("editor.freetown", "freetown");
        UUID entry = inbox.of(subject).getFirst().id();
        current.runAs(editor, () -> inbox.claim(entry));
        errands.of(subject).touched = errands.of(subject).touched.plusSeconds(3600);

        transactions.executeWithoutResult(status -> processes.reassign(subject));

        assertThat(inbox.of(subject)).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(entry);
            assertThat(open.due()).isEqualTo(errands.of(subject).touched.plus(Duration.ofDays(30)));
            assertThat(open.assignee()).isEqualTo(editor.person());
        });
    }

    @Test
    void theTrackerFollowsTheToken() {
        assertThat(track()).containsExactly("writing HERE", "review NEXT", "confirmation NEXT", "done NEXT");

        errands.of(subject).needsReview = false;
        current.runAs(accounts.actor("editor.freetown", "freetown"), () -> errands.written(subject));

        assertThat(track()).containsExactly("writing DONE", "review SKIPPED", "confirmation HERE", "done NEXT");
        StageStep written = stages.of(subject).getFirst();
        assertThat(written.who()).isEqualTo(inbox.of(nextErrand()).getFirst().organisationName());
        assertThat(written.nameKey()).isEqualTo("bpmn.errand.stage.writing");

        errands.confirmed(subject, montreal.value());
        errands.confirmed(subject, zurich.value());

        assertThat(track()).containsExactly("writing DONE", "review SKIPPED", "confirmation DONE", "done DONE");
    }

    @Test
    void theDiagramShowsTheTokenAndWhatItPassed() {
        errands.written(subject);
        DiagramState here = models.diagram(subject);
        assertThat(here.xml()).contains("userTask_ReviewErrand").contains("BPMNShape");
        assertThat(here.active()).containsExactly("userTask_ReviewErrand");
        assertThat(here.done()).contains("start_ErrandOpened", "userTask_WriteErrand", "gateway_NeedsReview");

        errands.withdrawn(subject);
        DiagramState over = models.diagram(subject);
        assertThat(over.active()).isEmpty();
        assertThat(over.done()).contains("end_ErrandClosed").doesNotContain("end_ErrandDone");
    }

    @Test
    void modelsTellTheirStages() {
        assertThat(models.stages("errand")).containsExactly("writing", "review", "confirmation", "done");
        assertThat(models.xml("errand")).contains("<bpmn:process id=\"errand\"");
        assertThatThrownBy(() -> models.xml("nothing")).isInstanceOf(Problem.class);
    }

    private SubjectRef nextErrand() {
        return errands.open(freetown, "Another errand");
    }

    private void toConfirmation() {
        errands.written(subject);
        errands.reviewed(subject, "APPROVED");
    }

    private List<String> kinds() {
        return inbox.of(subject).stream().map(InboxEntry::kind).toList();
    }

    private List<String> track() {
        return stages.of(subject).stream()
                .map(step -> step.stageKey() + " " + step.state())
                .toList();
    }

    private static void isWrongState(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Problem.Kind.WRONG_STATE));
    }
}
