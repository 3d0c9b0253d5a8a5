package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.medina.signoff.SignoffFixture.PROOF;
import static org.medina.signoff.SignoffFixture.newCase;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.DomainEvent;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.SignIn;
import org.medina.signoff.ChainState.Standing;
import org.medina.signoff.ChainState.Status;
import org.medina.signoff.Verification.Outcome;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class ChainsIT {

    private static final List<String> CITIES = List.of("freetown", "montreal", "accra");

    @Autowired
    Chains chains;

    @Autowired
    Signoff signoff;

    @Autowired
    PaperSignatures papers;

    @Autowired
    SignoffFixture fixture;

    @Autowired
    Organisations organisations;

    @Autowired
    Offices offices;

    @Autowired
    CurrentActor actors;

    @Autowired
    PortalClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void people() {
        fixture.awaitPeople();
        CITIES.forEach(city -> seat("mayor." + city, city));
    }

    @Test
    void aStepOpensWhenTheSignaturesOfTheStepBeforeAreThere() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        ChainState opened = chains.open(text.subject(), text.hash(), threeSteps(), null);
        assertThat(standings(opened))
                .containsExactly(
                        tuple("freetown", Standing.TURN),
                        tuple("montreal", Standing.TURN),
                        tuple("accra", Standing.WAITING));
        assertRefused(Problem.Kind.WRONG_STATE, "signoff.chain-not-your-turn", () -> sign("accra", text));

        assertThat(standings(sign("montreal", text))).contains(tuple("accra", Standing.WAITING));
        assertThat(standings(sign("freetown", text))).contains(tuple("accra", Standing.TURN));
        ChainState completed = sign("accra", text);
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
        assertThat(completed.parts()).allSatisfy(part -> {
            assertThat(part.standing()).isEqualTo(Standing.DONE);
            assertThat(part.given()).satisfies(given -> assertThat(given.how()).isEqualTo(ChainState.How.ELECTRONIC));
        });
        assertThat(chains.ofText(text.hash())).contains(completed);
        assertThat(told(text)).containsExactly("turn freetown", "turn montreal", "turn accra", "completed");
    }

    @Test
    void adviceIsRecordedAndNobodyWaitsForIt() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        chains.open(
                text.subject(),
                text.hash(),
                List.of(
                        ChainPart.signature(1, id("freetown")),
                        ChainPart.advice(1, id("montreal")),
                        ChainPart.advice(1, id("accra"))),
                null);
        assertRefused(Problem.Kind.FORBIDDEN, "signoff.chain-no-part.SIGNATURE", () -> sign("montreal", text));
        assertRefused(Problem.Kind.FORBIDDEN, "signoff.chain-no-part.ADVICE", () -> advise("freetown", text, "Go on."));
        assertRefused(Problem.Kind.INVALID, "problem.invalid", () -> advise("montreal", text, " "));
        ChainState.Part advised = part(advise("montreal", text, " Say how many people. "), "montreal");
        assertThat(advised.given()).satisfies(given -> {
            assertThat(given.how()).isEqualTo(ChainState.How.ADVICE);
            assertThat(given.advice()).isEqualTo("Say how many people.");
            assertThat(given.signature()).isNull();
        });
        assertRefused(Problem.Kind.CONFLICT, "signoff.chain-done.ADVICE", () -> advise("montreal", text, "More."));
        ChainState completed = sign("freetown", text);
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
        assertThat(part(completed, "accra").standing()).isEqualTo(Standing.OMITTED);
        assertRefused(Problem.Kind.WRONG_STATE, "signoff.chain-closed.COMPLETED", () -> advise("accra", text, "Late."));
        assertThat(signoff.signatures(text.subject())).hasSize(1);
    }

    @Test
    void adviceBehindTheLastSignatureIsAskedForWithIt() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        ChainState opened = chains.open(
                text.subject(),
                text.hash(),
                List.of(
                        ChainPart.signature(1, id("freetown")),
                        ChainPart.signature(2, id("montreal")),
                        ChainPart.advice(3, id("accra"))),
                null);
        assertThat(part(opened, "accra").standing()).isEqualTo(Standing.WAITING);
        assertRefused(
                Problem.Kind.WRONG_STATE, "signoff.chain-not-your-turn", () -> advise("accra", text, "Too early."));

        assertThat(part(sign("freetown", text), "accra").standing()).isEqualTo(Standing.TURN);
        assertThat(part(advise("accra", text, "Say how many people."), "accra").standing())
                .isEqualTo(Standing.DONE);
        assertThat(sign("montreal", text).status()).isEqualTo(Status.COMPLETED);
        assertThat(told(text)).containsExactly("turn freetown", "turn montreal", "turn accra", "completed");
    }

    @Test
    void whoCompiledTheTextDoesNotSignIt() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        chains.open(
                text.subject(),
                text.hash(),
                List.of(ChainPart.signature(1, id("freetown"))),
                fixture.person("mayor.freetown"));
        assertRefused(Problem.Kind.FORBIDDEN, "signoff.chain-compiled", () -> sign("freetown", text));
        assertThatThrownBy(() -> paper(text, "officer", nameOf("mayor.freetown").toUpperCase(java.util.Locale.ROOT)))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.fields().getFirst().messageKey())
                        .isEqualTo("signoff.chain-compiled-on-paper"));
        ChainState signed = fixture.as("deputy.freetown", () -> chains.sign(text.subject(), text.hash(), PROOF));
        assertThat(signed.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aTextGivenBackKeepsItsSignaturesInTheRecordAndItsNextVersionStartsAnew() {
        SubjectRef subject = newCase();
        FrozenText first = fixture.freeze(subject, "We open a centre.");
        chains.open(subject, first.hash(), threeSteps(), null);
        sign("freetown", first);
        assertRefused(
                Problem.Kind.WRONG_STATE, "signoff.chain-not-your-turn", () -> giveBack("accra", first, "Too early."));
        assertRefused(
                Problem.Kind.CONFLICT, "signoff.chain-done.SIGNATURE", () -> giveBack("freetown", first, "Late."));
        assertRefused(Problem.Kind.INVALID, "problem.invalid", () -> giveBack("montreal", first, ""));
        ChainState returned = giveBack("montreal", first, "The figures are last year’s.");
        assertThat(returned.status()).isEqualTo(Status.RETURNED);
        assertThat(returned.returned()).satisfies(back -> {
            assertThat(back.organisation()).isEqualTo(id("montreal"));
            assertThat(back.reason()).isEqualTo("The figures are last year’s.");
        });
        assertThat(part(returned, "freetown").standing()).isEqualTo(Standing.DONE);
        assertThat(part(returned, "accra").standing()).isEqualTo(Standing.OMITTED);
        assertThat(signoff.signatures(subject)).singleElement().satisfies(signature -> assertThat(signature.counts())
                .isFalse());
        assertRefused(Problem.Kind.WRONG_STATE, "signoff.chain-closed.RETURNED", () -> sign("montreal", first));
        assertRefused(
                Problem.Kind.CONFLICT,
                "signoff.chain-there",
                () -> chains.open(subject, first.hash(), threeSteps(), null));
        assertThat(signoff.byHash(first.hash())).contains(first);

        FrozenText second = fixture.freeze(subject, "We open two centres.");
        chains.open(subject, second.hash(), List.of(ChainPart.signature(1, id("montreal"))), null);
        sign("montreal", second);
        assertThat(chains.all(subject))
                .extracting(ChainState::status)
                .containsExactly(Status.RETURNED, Status.COMPLETED);
        assertThat(signoff.verify(first.hash()).outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(signoff.verify(second.hash()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(told(first)).endsWith("returned montreal");
    }

    @Test
    void aNewTextClosesTheChainOfTheOneBefore() {
        SubjectRef subject = newCase();
        FrozenText first = fixture.freeze(subject, "We open a centre.");
        chains.open(subject, first.hash(), threeSteps(), null);
        FrozenText second = fixture.freeze(subject, "We open two centres.");
        assertThat(chains.state(subject).orElseThrow().status()).isEqualTo(Status.REPLACED);
        assertRefused(Problem.Kind.WRONG_STATE, "signoff.chain-closed.REPLACED", () -> sign("freetown", first));
        assertRefused(Problem.Kind.CONFLICT, "signoff.text-changed", () -> sign("freetown", second));
        assertRefused(
                Problem.Kind.CONFLICT,
                "signoff.text-changed",
                () -> chains.open(subject, first.hash(), threeSteps(), null));
        assertThat(chains.open(subject, second.hash(), threeSteps(), null).isOpen())
                .isTrue();
    }

    @Test
    void aChainSaysNothingOfATextBeforeAllHaveSigned() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        chains.open(text.subject(), text.hash(), threeSteps(), null);
        sign("freetown", text);
        Verification half = signoff.verify(text.hash());
        assertThat(half.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(half.title()).isNull();
        assertThat(half.signatures()).isEmpty();
        giveBack("montreal", text, "The figures are last year’s.");
        Verification returned = signoff.verify(text.hash());
        assertThat(returned.outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(returned.title()).isNull();
    }

    @Test
    void paperDoesAPartLikeAClick() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        chains.open(text.subject(), text.hash(), threeSteps(), fixture.person("officer"));
        assertRefused(Problem.Kind.WRONG_STATE, "signoff.chain-not-your-turn", () -> paper(text, "head", "accra", "A"));
        PaperRecord sheet = paper(text, "head", "The Mayor");
        sign("montreal", text);
        assertThat(papers.waiting(text.subject())).contains(sheet);
        assertRefused(
                Problem.Kind.FORBIDDEN,
                "signoff.chain-compiled",
                () -> fixture.asOfficer("officer", () -> papers.checkPaper(sheet.id(), true, null)));
        fixture.as("coordinator.freetown", () -> papers.checkPaper(sheet.id(), true, null));
        ChainState state = chains.state(text.subject()).orElseThrow();
        assertThat(part(state, "freetown").given())
                .satisfies(given -> assertThat(given.how()).isEqualTo(ChainState.How.PAPER));
        assertThat(part(state, "accra").standing()).isEqualTo(Standing.TURN);
    }

    @Test
    void signingNeedsAFreshLoginAndAMandate() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        chains.open(text.subject(), text.hash(), threeSteps(), null);
        Actor mayor = organisations.actorFor("mayor.freetown", "freetown");
        Actor stale = new Actor(
                mayor.person(),
                mayor.name(),
                mayor.organisation(),
                mayor.roles(),
                new SignIn("oidc-code", clock.instant().minus(Duration.ofMinutes(6))));
        assertRefused(
                Problem.Kind.FRESH_LOGIN_NEEDED,
                "problem.fresh-login-needed",
                () -> actors.callAs(stale, () -> chains.sign(text.subject(), text.hash(), PROOF)));
        assertRefused(
                Problem.Kind.FORBIDDEN,
                "signoff.no-mandate",
                () -> fixture.as("coordinator.freetown", () -> chains.sign(text.subject(), text.hash(), PROOF)));
        assertThat(part(chains.state(text.subject()).orElseThrow(), "freetown").standing())
                .isEqualTo(Standing.TURN);
    }

    @Test
    void aChainNeedsSomebodyToSignAndNamesEachOnce() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        List<List<ChainPart>> wrong = List.of(
                List.of(),
                List.of(ChainPart.advice(1, id("freetown"))),
                List.of(ChainPart.signature(0, id("freetown"))),
                List.of(ChainPart.signature(1, id("freetown")), ChainPart.advice(2, id("freetown"))));
        wrong.forEach(parts -> assertRefused(
                Problem.Kind.INVALID, "problem.invalid", () -> chains.open(text.subject(), text.hash(), parts, null)));
        assertThat(chains.state(text.subject())).isEmpty();
        assertRefused(Problem.Kind.NOT_FOUND, "problem.not-found", () -> sign("freetown", text));
    }

    @Test
    void twoWhoSignSideBySideAtOnceOpenTheNextStepOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                FrozenText text = fixture.freeze(newCase(), "Round " + round);
                chains.open(text.subject(), text.hash(), threeSteps(), null);
                CyclicBarrier barrier = new CyclicBarrier(2);
                Future<?> one = threads.submit(() -> atOnce(barrier, "freetown", text));
                Future<?> other = threads.submit(() -> atOnce(barrier, "montreal", text));
                one.get();
                other.get();
                ChainState state = chains.state(text.subject()).orElseThrow();
                assertThat(part(state, "accra").standing()).isEqualTo(Standing.TURN);
                assertThat(signoff.signatures(text.subject())).hasSize(2);
            }
        }
    }

    private ChainState atOnce(CyclicBarrier barrier, String city, FrozenText text) throws Exception {
        barrier.await();
        return sign(city, text);
    }

    private List<ChainPart> threeSteps() {
        return List.of(
                ChainPart.signature(1, id("freetown")),
                ChainPart.signature(1, id("montreal")),
                ChainPart.signature(2, id("accra")));
    }

    private OrganisationId id(String city) {
        return organisations.find(city).orElseThrow().id();
    }

    private ChainState sign(String city, FrozenText text) {
        return fixture.as("mayor." + city, () -> chains.sign(text.subject(), text.hash(), PROOF));
    }

    private ChainState advise(String city, FrozenText text, String words) {
        return fixture.as("mayor." + city, () -> chains.advise(text.subject(), text.hash(), words));
    }

    private ChainState giveBack(String city, FrozenText text, String reason) {
        return fixture.as("mayor." + city, () -> chains.giveBack(text.subject(), text.hash(), reason));
    }

    private ChainState.Part part(ChainState state, String city) {
        return state.parts().stream()
                .filter(part -> part.organisation().equals(id(city)))
                .findFirst()
                .orElseThrow();
    }

    private List<org.assertj.core.groups.Tuple> standings(ChainState state) {
        return CITIES.stream()
                .map(city -> tuple(city, part(state, city).standing()))
                .toList();
    }

    /** What the chains of a text told, in order; parts of one step by the order of the cities. */
    private List<String> told(FrozenText text) {
        List<String> told = new ArrayList<>();
        events.stream(DomainEvent.class).forEach(event -> {
            switch (event) {
                case ChainTurn turn
                when turn.textHash().equals(text.hash()) ->
                    told.add("turn " + city(turn.part().organisation()));
                case ChainCompleted completed when completed.textHash().equals(text.hash()) -> told.add("completed");
                case ChainReturned returned
                when returned.textHash().equals(text.hash()) -> told.add("returned " + city(returned.by()));
                default -> {}
            }
        });
        if (told.size() > 1 && told.getFirst().equals("turn montreal")) {
            told.set(0, told.set(1, told.getFirst()));
        }
        return told;
    }

    private String city(OrganisationId organisation) {
        return organisations.get(organisation).alias();
    }

    private String nameOf(String account) {
        return organisations.personNamed(account).orElseThrow().name();
    }

    private PaperRecord paper(FrozenText text, String recorder, String signatory) {
        return paper(text, recorder, "freetown", signatory);
    }

    private PaperRecord paper(FrozenText text, String recorder, String city, String signatory) {
        return fixture.asOfficer(recorder, () -> {
            byte[] bytes = ("%PDF-1.7 scan " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            UUID scan = papers.keepScan(text.subject(), "sheet.pdf", new ByteArrayInputStream(bytes), bytes.length)
                    .id();
            PaperClaim claim = new PaperClaim(
                    scan,
                    id(city),
                    offices.of(id(city)).getFirst().id(),
                    signatory,
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                    PROOF,
                    Chains.PURPOSE);
            return papers.recordPaper(text.subject(), text.hash(), claim);
        });
    }

    private void seat(String account, String city) {
        if (offices.mandateOf(fixture.person(account), id(city), clock.instant())
                .isPresent()) {
            return;
        }
        actors.runAs(Actor.system("test"), () -> {
            Office office = offices.open(id(city), "Mayor");
            offices.grant(
                    office.id(),
                    fixture.person(account),
                    MandateKind.HOLDER,
                    LocalDate.of(2020, 1, 1),
                    null,
                    "Council resolution 2020/1");
        });
    }

    private static void assertRefused(Problem.Kind kind, String messageKey, ThrowingCallable work) {
        assertThatThrownBy(work).asInstanceOf(type(Problem.class)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.messageKey()).isEqualTo(messageKey);
        });
    }
}
