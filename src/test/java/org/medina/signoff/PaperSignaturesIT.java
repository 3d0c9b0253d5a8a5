package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.medina.signoff.SignoffFixture.PROOF;
import static org.medina.signoff.SignoffFixture.PURPOSE;
import static org.medina.signoff.SignoffFixture.newCase;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OfficeId;
import org.medina.signoff.Verification.How;
import org.medina.signoff.Verification.Outcome;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PaperSignaturesIT {

    @Autowired
    PaperSignatures papers;

    @Autowired
    Signoff signoff;

    @Autowired
    SignoffFixture fixture;

    @Autowired
    PortalClock clock;

    @BeforeEach
    void people() {
        fixture.awaitPeople();
    }

    @Test
    void aSheetCountsOnceAnotherPersonHasComparedIt() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperRecord entered = record("officer", text, claim(text.subject()));
        assertThat(entered.status()).isEqualTo(PaperRecord.Status.AWAITING_CHECK);
        assertThat(signoff.signatures(text.subject())).isEmpty();
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.UNSIGNED);

        PaperRecord checked = fixture.asOfficer("head", () -> papers.checkPaper(entered.id(), true, null));
        assertThat(papers.papers(text.subject())).containsExactly(checked);
        assertThat(checked.checkedBy()).isEqualTo(fixture.person("head"));
        Signature signature = signoff.signatures(text.subject()).getFirst();
        assertThat(signature.onPaper()).isTrue();
        assertThat(signature.person()).isNull();
        assertThat(signature.signatoryName()).isEqualTo("The Mayor");
        assertThat(signature.paper()).satisfies(trail -> {
            assertThat(trail.recordedBy()).isEqualTo(fixture.person("officer"));
            assertThat(trail.checkedBy()).isEqualTo(fixture.person("head"));
        });
        Verification found = signoff.verify(text.hash());
        assertThat(found.outcome()).isEqualTo(Outcome.VALID);
        assertThat(found.signatures()).singleElement().satisfies(by -> assertThat(by.how())
                .isEqualTo(How.PAPER));
    }

    @Test
    void whoEnteredASheetDoesNotCompareIt() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperRecord entered = record("officer", text, claim(text.subject()));
        assertRefused(Problem.Kind.FORBIDDEN, () -> check("officer", entered, true));
        assertThat(signoff.signatures(text.subject())).isEmpty();
    }

    @Test
    void aRefusalNeedsAReasonAndASheetIsComparedOnce() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperRecord entered = record("officer", text, claim(text.subject()));
        assertRefused(
                Problem.Kind.INVALID,
                () -> fixture.asOfficer("head", () -> papers.checkPaper(entered.id(), false, " ")));
        PaperRecord refused =
                fixture.asOfficer("head", () -> papers.checkPaper(entered.id(), false, "The second page is missing."));
        assertThat(refused.refusal()).isEqualTo("The second page is missing.");
        assertThat(signoff.signatures(text.subject())).isEmpty();
        assertRefused(Problem.Kind.CONFLICT, () -> check("head", entered, true));
        PaperRecord again = record("officer", text, claim(text.subject()));
        assertThat(check("head", again, true).status()).isEqualTo(PaperRecord.Status.CONFIRMED);
    }

    @Test
    void aSheetOfATextThatWasReplacedMeanwhileDoesNotCount() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperRecord entered = record("officer", text, claim(text.subject()));
        fixture.freeze(text.subject(), "We open two centres.");
        assertRefused(Problem.Kind.CONFLICT, () -> check("head", entered, true));
        assertRefused(Problem.Kind.CONFLICT, () -> record("officer", text, claim(text.subject())));
    }

    @Test
    void aClickAndASheetAreOneSignature() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperRecord entered = record("officer", text, claim(text.subject()));
        fixture.sign("mayor.freetown", text);
        assertRefused(Problem.Kind.CONFLICT, () -> check("head", entered, true));
        assertThat(signoff.signatures(text.subject())).hasSize(1);
    }

    @Test
    void whatIsReadOffASheetMustBePossible() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        PaperClaim claim = new PaperClaim(
                scan(newCase()),
                fixture.freetown().id(),
                new OfficeId(Ids.next()),
                " ",
                LocalDate.of(2019, 1, 1),
                PROOF,
                PURPOSE);
        assertThatThrownBy(() -> record("officer", text, claim))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("signedOn", "signatory", "scan", "office"));
    }

    @Test
    void twoPeopleComparingASheetAtOnceMakeOneSignature() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                FrozenText text = fixture.freeze(newCase(), "Round " + round);
                PaperRecord entered = fixture.as(
                        "coordinator.freetown",
                        () -> papers.recordPaper(text.subject(), text.hash(), claim(text.subject())));
                CyclicBarrier barrier = new CyclicBarrier(2);
                Future<String> one = threads.submit(() -> outcome(barrier, "officer", entered));
                Future<String> other = threads.submit(() -> outcome(barrier, "head", entered));
                assertThat(new String[] {one.get(), other.get()}).containsExactlyInAnyOrder("CONFIRMED", "CONFLICT");
                assertThat(signoff.signatures(text.subject())).hasSize(1);
            }
        }
    }

    private String outcome(CyclicBarrier barrier, String account, PaperRecord entered) throws Exception {
        barrier.await();
        try {
            return check(account, entered, true).status().name();
        } catch (Problem problem) {
            return problem.kind().name();
        }
    }

    private PaperRecord record(String account, FrozenText text, PaperClaim claim) {
        return fixture.asOfficer(account, () -> papers.recordPaper(text.subject(), text.hash(), claim));
    }

    private PaperRecord check(String account, PaperRecord paper, boolean right) {
        return fixture.asOfficer(account, () -> papers.checkPaper(paper.id(), right, null));
    }

    private PaperClaim claim(SubjectRef subject) {
        return new PaperClaim(
                scan(subject),
                fixture.freetown().id(),
                fixture.office().id(),
                "The Mayor",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                PROOF,
                PURPOSE);
    }

    private UUID scan(SubjectRef subject) {
        byte[] bytes = ("%PDF-1.7 scan " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return fixture.asOfficer(
                        "officer",
                        () -> papers.keepScan(subject, "sheet.pdf", new ByteArrayInputStream(bytes), bytes.length))
                .id();
    }

    private static void assertRefused(Problem.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }
}
