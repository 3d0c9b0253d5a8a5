package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.medina.signoff.SignoffFixture.PROOF;
import static org.medina.signoff.SignoffFixture.PURPOSE;
import static org.medina.signoff.SignoffFixture.newCase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.medina.signoff.SectionChange.Kind;
import org.medina.signoff.SectionChange.Mark;
import org.medina.signoff.SectionChange.Piece;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SignoffIT {

    @Autowired
    Signoff signoff;

    @Autowired
    SignoffFixture fixture;

    @Autowired
    Messages messages;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        fixture.awaitPeople();
    }

    @Test
    void everyHashIsThatOfTheStoredBytes() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        assertThat(Sha256.of(signoff.bytes(text.hash()))).isEqualTo(text.hash());
        assertThat(text.sections()).allSatisfy(part -> assertThat(Sha256.of(signoff.bytes(part.hash())))
                .isEqualTo(part.hash()));
        assertThat(new String(signoff.bytes(text.sections().getFirst().hash()), StandardCharsets.UTF_8))
                .startsWith("{\"key\":\"commitment\",\"salt\":\"")
                .endsWith("\",\"value\":\"We open a centre.\"}");
        assertThat(signoff.byHash(text.hash())).contains(text);
        assertThat(signoff.current(text.subject())).contains(text);
        assertThat(text.title()).isEqualTo("A centre for all newcomers");
    }

    @Test
    void aSignatureSaysWhoSignedWhatForWhomAndHow() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        Signature signature = fixture.sign("mayor.freetown", text);
        assertThat(signature.textHash()).isEqualTo(text.hash());
        assertThat(signature.officeTitle()).isEqualTo(fixture.officeTitle());
        assertThat(signature.organisation()).isEqualTo(fixture.freetown().id());
        assertThat(signature.person()).isEqualTo(fixture.person("mayor.freetown"));
        assertThat(signature.mandate()).isEqualTo(PROOF);
        assertThat(signature.signIn()).isNotNull();
        assertThat(signature.counts()).isTrue();
        assertThat(signature.onPaper()).isFalse();
        assertThat(signoff.signatures(text.subject())).containsExactly(signature);
    }

    @Test
    void onlyTheLatestTextCanBeSigned() {
        SubjectRef subject = newCase();
        FrozenText first = fixture.freeze(subject, "We open a centre.");
        FrozenText second = fixture.freeze(subject, "We open two centres.");
        assertRefused(Problem.Kind.CONFLICT, "signoff.text-changed", () -> fixture.sign("mayor.freetown", first));
        assertThat(fixture.sign("mayor.freetown", second).textHash()).isEqualTo(second.hash());
        assertRefused(
                Problem.Kind.NOT_FOUND,
                "problem.not-found",
                () -> fixture.as("mayor.freetown", () -> signoff.sign(newCase(), second.hash(), PROOF, PURPOSE)));
    }

    @Test
    void anOrganisationSignsATextOnceForAPurpose() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        fixture.sign("mayor.freetown", text);
        assertThatThrownBy(() -> fixture.sign("deputy.freetown", text))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(messages.get(problem))
                            .isEqualTo("The " + fixture.officeTitle() + " of "
                                    + fixture.freetown().name() + " has signed this text already.");
                });
    }

    @Test
    void oldLoginsForgottenMandatesAndWrongProofsAreRefused() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        Instant now = clock.instant();
        assertRefused(
                Problem.Kind.FRESH_LOGIN_NEEDED,
                "problem.fresh-login-needed",
                () -> fixture.withLoginOf(
                        "mayor.freetown", now.minus(Duration.ofSeconds(330)), () -> sign(text, PROOF)));
        assertRefused(Problem.Kind.FORBIDDEN, "signoff.no-mandate", () -> fixture.sign("coordinator.freetown", text));
        assertThatThrownBy(() ->
                        fixture.as("mayor.freetown", () -> sign(text, new MandateProof(" ", LocalDate.of(2999, 1, 1)))))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("mandate.document", "mandate.date"));
        assertThat(signoff.signatures(text.subject())).isEmpty();
        fixture.withLoginOf("mayor.freetown", now.minus(Duration.ofSeconds(270)), () -> sign(text, PROOF));
        assertThat(signoff.signatures(text.subject())).hasSize(1);
    }

    @Test
    void ofTwoSignatoriesAtOnceExactlyOneSigns() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                FrozenText text = fixture.freeze(newCase(), "Round " + round);
                CyclicBarrier barrier = new CyclicBarrier(2);
                List<Future<String>> outcomes = List.of(
                        threads.submit(atOnce(barrier, "mayor.freetown", text)),
                        threads.submit(atOnce(barrier, "deputy.freetown", text)));
                assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder("signed", "CONFLICT signoff.already-signed");
                assertThat(signoff.signatures(text.subject())).hasSize(1);
            }
        }
    }

    @Test
    void whoSignsWhileTheTextIsBeingReplacedWaitsAndIsToldSo() throws Exception {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<String> signing = transaction.execute(status -> {
                fixture.freeze(text.subject(), "We open two centres.");
                Future<String> started = thread.submit(atOnce(new CyclicBarrier(1), "mayor.freetown", text));
                assertThatThrownBy(() -> started.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return started;
            });
            assertThat(signing.get()).isEqualTo("CONFLICT signoff.text-changed");
        }
        assertThat(signoff.signatures(text.subject())).isEmpty();
    }

    @Test
    void voidSignaturesStayInTheRecord() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        fixture.sign("mayor.freetown", text);
        signoff.voidSignatures(text.subject(), "The budget is missing.");
        Signature there = signoff.signatures(text.subject()).getFirst();
        assertThat(there.counts()).isFalse();
        assertThat(there.voided()).extracting(Signature.Voided::reason).isEqualTo("The budget is missing.");
        signoff.voidSignatures(text.subject(), "again");
        assertThat(signoff.signatures(text.subject())).containsExactly(there);
        assertThat(fixture.sign("deputy.freetown", text).counts()).isTrue();
    }

    @Test
    void theSignatorySeesWhatChangedSinceSheLastSignedOrLooked() {
        SubjectRef subject = newCase();
        PersonId mayor = fixture.person("mayor.freetown");
        FrozenText first = fixture.freeze(subject, "We open two centres.");
        assertThat(signoff.changesSince(subject, mayor))
                .extracting(SectionChange::key, SectionChange::kind)
                .containsExactly(
                        tuple("title", Kind.ADDED), tuple("commitment", Kind.ADDED), tuple("budget", Kind.ADDED));
        fixture.sign("mayor.freetown", first);
        assertThat(signoff.changesSince(subject, mayor)).isEmpty();

        FrozenText second = fixture.freeze(subject, "We open three centres.");
        assertThat(signoff.changesSince(subject, mayor))
                .containsExactly(new SectionChange(
                        "commitment",
                        Kind.CHANGED,
                        List.of(
                                new Piece(Mark.SAME, "We open "),
                                new Piece(Mark.GONE, "two"),
                                new Piece(Mark.NEW, "three"),
                                new Piece(Mark.SAME, " centres."))));
        signoff.markLooked(subject, mayor, second.hash());
        assertThat(signoff.changesSince(subject, mayor)).isEmpty();
        assertThat(signoff.changesSince(subject, fixture.person("deputy.freetown")))
                .hasSize(3);
    }

    private Signature sign(FrozenText text, MandateProof proof) {
        return signoff.sign(text.subject(), text.hash(), proof, PURPOSE);
    }

    private Callable<String> atOnce(CyclicBarrier barrier, String account, FrozenText text) {
        return () -> {
            barrier.await();
            try {
                fixture.sign(account, text);
                return "signed";
            } catch (Problem problem) {
                return problem.kind() + " " + problem.messageKey();
            }
        };
    }

    private static void assertRefused(Problem.Kind kind, String key, ThrowingCallable work) {
        assertThatThrownBy(work).asInstanceOf(type(Problem.class)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }
}
