package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.errand.Errands;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Engine, case, inbox and history change together or not at all. */
@IntegrationTest
class TransactionIT {

    private final Errands errands;
    private final Accounts accounts;
    private final Processes processes;
    private final CaseFiles files;
    private final Inbox inbox;
    private final ProcessEngine engine;
    private final TransactionTemplate transactions;

    @Autowired
    TransactionIT(
            Errands errands,
            Accounts accounts,
            Processes processes,
            CaseFiles files,
            Inbox inbox,
            ProcessEngine engine,
            TransactionTemplate transactions) {
        this.errands = errands;
        this.accounts = accounts;
        this.processes = processes;
        this.files = files;
        this.inbox = inbox;
        this.engine = engine;
        this.transactions = transactions;
    }

    @Test
    void whatIsCommittedIsAllThere() {
        SubjectRef subject = errands.open(accounts.organisation("freetown"), "Bring a letter");

        assertThat(instances(subject)).isEqualTo(1);
        assertThat(inbox.of(subject)).hasSize(1);
        assertThat(files.find(subject)).isPresent();
    }

    @Test
    void aRolledBackTransactionLeavesNothingBehind() {
        SubjectRef opened = Objects.requireNonNull(transactions.execute(status -> {
            SubjectRef subject = errands.open(accounts.organisation("freetown"), "Never mind");
            assertThat(inbox.of(subject)).hasSize(1);
            assertThat(instances(subject)).isEqualTo(1);
            status.setRollbackOnly();
            return subject;
        }));

        assertThat(instances(opened)).isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(opened.id().toString())
                        .count())
                .isZero();
        assertThat(inbox.of(opened)).isEmpty();
        assertThat(files.find(opened)).isEmpty();
        assertThat(files.history(opened, Visibility.CITY)).isEmpty();
    }

    @Test
    void aStepThatRefusesTakesEverythingBackAndItsOwnWordsComeThrough() {
        UUID partner = accounts.organisation("montreal").value();
        SubjectRef subject = errands.open(accounts.organisation("freetown"), "Fails at the end");
        errands.of(subject).needsReview = false;
        errands.of(subject).partners = List.of(partner);
        errands.of(subject).failsAtTheEnd = true;
        errands.written(subject);

        assertThatThrownBy(() -> errands.confirmed(subject, partner))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.kind()).isEqualTo(Problem.Kind.FORBIDDEN));

        assertThat(errands.done(subject)).containsExactly("finished by errand");
        assertThat(waitingAt(subject)).containsExactly("userTask_ConfirmErrand");
        assertThat(inbox.of(subject)).extracting(InboxEntry::kind).containsExactly("errand.confirm");
        assertThat(files.find(subject).orElseThrow().status()).isEqualTo("OPEN");
        assertThat(files.history(subject, Visibility.CITY)).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        SubjectRef subject = errands.open(accounts.organisation("freetown"), "Needs a transaction");

        assertThatThrownBy(() -> processes.complete(subject, "userTask_WriteErrand", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> files.rename(subject, "Other")).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> inbox.closeAll(subject)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private long instances(SubjectRef subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .count();
    }

    private Set<String> waitingAt(SubjectRef subject) {
        return processes.waitingAt(subject);
    }
}
