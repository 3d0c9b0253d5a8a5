package org.medina.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.declaration.DeclarationDrafting;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationEndorsing.Paper;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationKeeping;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.EndorsementChecking;
import org.medina.declaration.EndorsementReading;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the story that happen to a declaration; for papers stand a note that says so, and the sheet as it was printed. */
@Component
@Order(60)
class DeclarationTeller implements Teller<DeclarationTale, DeclarationTale.Step> {

    private static final byte[] DECISION =
            "A decision of the council, written for the demonstration.\n".getBytes(StandardCharsets.UTF_8);

    private static final int DAYS_BEFORE = 12;

    private final DeclarationDrafting drafting;
    private final DeclarationKeeping keeping;
    private final DeclarationEndorsing endorsing;
    private final EndorsementChecking checking;
    private final DeclarationReading reading;
    private final EndorsementReading endorsements;
    private final Organisations organisations;
    private final Offices offices;
    private final Clock clock;

    DeclarationTeller(
            DeclarationDrafting drafting,
            DeclarationKeeping keeping,
            DeclarationEndorsing endorsing,
            EndorsementChecking checking,
            DeclarationReading reading,
            EndorsementReading endorsements,
            Organisations organisations,
            Offices offices,
            Clock clock) {
        this.drafting = drafting;
        this.keeping = keeping;
        this.endorsing = endorsing;
        this.checking = checking;
        this.reading = reading;
        this.endorsements = endorsements;
        this.organisations = organisations;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "declarations.json";
    }

    @Override
    public Class<DeclarationTale[]> tales() {
        return DeclarationTale[].class;
    }

    @Override
    public UUID begin(DeclarationTale tale, DeclarationTale.Step step) {
        DeclarationId id = drafting.create(new DeclarationDrafting.Heading(tale.title(), tale.language(), tale.link()));
        write(id, tale.text());
        return id.value();
    }

    @Override
    public void act(DeclarationTale tale, UUID subject, DeclarationTale.Step step) {
        var id = new DeclarationId(subject);
        switch (step.deed()) {
            case begin -> throw new IllegalStateException(id + " is begun twice");
            case inviteWriter -> drafting.inviteWriter(id, step.city());
            case write -> write(id, Objects.requireNonNull(step.text()));
            case freeze -> drafting.freeze(id);
            case open -> keeping.open(id, today().plusDays(step.daysAgo() + days(step)), step.zone());
            case invite ->
                keeping.invite(id, Objects.requireNonNull(step.words()).lines().toList());
            case prepare -> attach(id, Paper.MANDATE, step.city());
            case endorse -> endorse(id, step);
            case recordPaper -> record(id, step);
            case accept -> checking.accept(id, endorsement(id, step));
            case sendBack -> checking.sendBack(id, endorsement(id, step), step.words());
            case takeBack -> endorsing.takeBack(id, step.words());
            case close -> keeping.close(id, step.words());
            case present -> keeping.present(id, step.words(), step.date() == null ? today() : step.date());
        }
    }

    private void write(DeclarationId id, Map<String, String> text) {
        drafting.write(id, text, reading.get(id).textVersion());
    }

    private void endorse(DeclarationId id, DeclarationTale.Step step) {
        attach(id, Paper.MANDATE, null);
        endorsing.endorse(id, reading.get(id).textHash(), step.document(), decided(step));
    }

    private void record(DeclarationId id, DeclarationTale.Step step) {
        attach(id, Paper.MANDATE, step.city());
        byte[] sheet = endorsing.sheet(id).pdf();
        endorsing.attach(
                id, Paper.SHEET, step.city(), "signed-sheet.pdf", new ByteArrayInputStream(sheet), sheet.length);
        String alias = step.city() == null ? step.organisation() : step.city();
        Organisation city = organisations.find(alias).orElseThrow();
        Office office = offices.of(city.id()).getFirst();
        endorsing.recordPaper(
                id,
                step.city(),
                new DeclarationEndorsing.SignedSheet(
                        office.id().value(), office.title(), today(), step.document(), decided(step)));
    }

    private void attach(DeclarationId id, Paper paper, @Nullable String city) {
        endorsing.attach(id, paper, city, "decision.txt", new ByteArrayInputStream(DECISION), DECISION.length);
    }

    private UUID endorsement(DeclarationId id, DeclarationTale.Step step) {
        return endorsements.all(id).stream()
                .filter(one -> one.city().alias().equals(step.city()) && one.takenBackAt() == null)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /** A council decides some days before its mayor endorses. */
    private LocalDate decided(DeclarationTale.Step step) {
        return step.date() == null ? today().minusDays(DAYS_BEFORE) : step.date();
    }

    private static int days(DeclarationTale.Step step) {
        return Objects.requireNonNull(step.closesIn());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
