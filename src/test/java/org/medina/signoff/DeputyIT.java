package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Messages;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A deputy signs for an absent mayor while the mandate runs, as days are counted in the city's country. */
@IntegrationTest
class DeputyIT {

    /** Long gone, so that no other test has given anybody a mandate for it. Montréal is four hours behind UTC in summer. */
    private static final LocalDate FIRST = LocalDate.of(2011, 6, 6);

    private static final LocalDate LAST = LocalDate.of(2011, 6, 24);
    private static final MandateProof PROOF = new MandateProof("Décision 2011/7", FIRST);
    private static final String DEPUTY = "adviser";

    @Autowired
    Signoff signoff;

    @Autowired
    PaperSignatures papers;

    @Autowired
    Offices offices;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor actors;

    @Autowired
    CaseFiles cases;

    @Autowired
    PortalClock clock;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transactions;

    private OrganisationId city = new OrganisationId(new java.util.UUID(0, 0));

    @BeforeEach
    void seat() {
        city = accounts.organisation("montreal");
        PersonId deputy = person(DEPUTY);
        PersonId mayor = person("mayor.montreal");
        actors.runAs(Actor.system("test"), () -> {
            var office = offices.open(city, "Mairie de Montréal en 2011");
            if (offices.mandates(office.id()).isEmpty()) {
                offices.grant(office.id(), mayor, MandateKind.HOLDER, FIRST.minusYears(1), FIRST.plusYears(1), null);
                offices.grant(office.id(), deputy, MandateKind.DEPUTY, FIRST, LAST, "Décision 2011/7");
            }
        });
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aDeputySignsOnTheFirstAndTheLastDayOfTheMandateAndTheSignatureSaysForWhom() throws IOException {
        Signature first = sign("2011-06-06T04:00:00Z");
        Signature last = sign("2011-06-25T03:59:59Z");

        String mayor =
                organisations.person(person("mayor.montreal")).orElseThrow().name();
        assertThat(first.onBehalfOf()).isEqualTo(mayor);
        assertThat(last.onBehalfOf()).isEqualTo(mayor);
        assertThat(signoff.signatures(last.subject()))
                .extracting(Signature::onBehalfOf)
                .containsExactly(mayor);
        var seen = signoff.verify(last.textHash());
        assertThat(seen.outcome()).isEqualTo(Verification.Outcome.VALID);
        assertThat(seen.signatures()).allMatch(Verification.SignedBy::deputy);
        assertThat(seen.toString()).doesNotContain(mayor);
        try (var sheet = Loader.loadPDF(papers.sheet(last.subject()).pdf())) {
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                    .contains("signed by " + last.signatoryName() + " on behalf of " + mayor);
        }
    }

    @Test
    void oneDayOutsideTheMandateTheDeputyIsRefusedInWords() {
        for (String outside : new String[] {"2011-06-06T03:59:59Z", "2011-06-25T04:00:00Z"}) {
            assertThatThrownBy(() -> sign(outside))
                    .asInstanceOf(type(Problem.class))
                    .satisfies(refused -> {
                        assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
                        assertThat(messages.get(refused))
                                .contains(
                                        "Mairie de Montréal en 2011",
                                        "from 2011-06-06 to 2011-06-24",
                                        "today you cannot sign");
                    });
        }
    }

    @Test
    void theHistorySaysForWhomADeputySignedAndOthersReadNoName() {
        var subject = new SubjectRef("errand", org.medina.base.Ids.next());
        clock.moveTo(Instant.parse("2011-06-15T12:00:00Z"));
        String mayor =
                organisations.person(person("mayor.montreal")).orElseThrow().name();
        FrozenText text = freeze(subject);
        actors.runAs(
                actor(),
                () -> transactions.executeWithoutResult(status -> {
                    cases.open(new CaseFile(
                            subject,
                            cases.nextReference(),
                            "Wells",
                            "OPEN",
                            "writing",
                            null,
                            clock.instant(),
                            null,
                            city,
                            Set.of(),
                            Visibility.PUBLIC,
                            clock.instant()));
                    cases.record(subject, new HistoryEntry("begin", null, null, null, Visibility.PUBLIC));
                    signoff.sign(subject, text.hash(), PROOF, "errand");
                    cases.record(subject, new HistoryEntry("sign", null, null, null, Visibility.PUBLIC));
                }));
        actors.runAs(
                actor(),
                () -> transactions.executeWithoutResult(status ->
                        cases.record(subject, new HistoryEntry("later", null, null, null, Visibility.PUBLIC))));

        assertThat(cases.history(subject, actor()))
                .filteredOn(row -> row.onBehalfOf() != null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("sign");
                    assertThat(row.onBehalfOf()).isEqualTo(mayor);
                });
        assertThat(cases.history(subject, Visibility.PUBLIC)).allMatch(row -> row.onBehalfOf() == null);
    }

    private Signature sign(String at) {
        clock.moveTo(Instant.parse(at));
        FrozenText text = freeze(SignoffFixture.newCase());
        return actors.callAs(actor(), () -> signoff.sign(text.subject(), text.hash(), PROOF, "pledge.lead"));
    }

    private FrozenText freeze(SubjectRef subject) {
        return actors.callAs(actor(), () -> signoff.freeze(subject, SignoffFixture.content("We open a centre.")));
    }

    private Actor actor() {
        return accounts.actor(DEPUTY, "montreal");
    }

    private PersonId person(String account) {
        return organisations.personNamed(account).orElseThrow().id();
    }
}
