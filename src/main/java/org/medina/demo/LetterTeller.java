package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.LetterDraft;
import org.medina.correspondence.OutsideLetter;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters of the story. */
@Component
@Order(90)
class LetterTeller implements Teller<LetterTale, LetterTale.Step> {

    private final Correspondence letters;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final Told told;
    private final Clock clock;

    LetterTeller(Correspondence letters, CaseFiles cases, Organisations organisations, Told told, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.organisations = organisations;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "letters.json";
    }

    @Override
    public Class<LetterTale[]> tales() {
        return LetterTale[].class;
    }

    @Override
    public UUID begin(LetterTale tale, LetterTale.Step step) {
        SubjectRef subject = cases.findAt(told.required(tale.about()).toString())
                .orElseThrow()
                .subject();
        return switch (step.deed()) {
            case write ->
                letters.write(
                                subject,
                                organisations
                                        .find(Objects.requireNonNull(step.to()))
                                        .map(Organisation::id)
                                        .orElseThrow(),
                                draft(step),
                                false)
                        .id();
            case record -> letters.record(subject, outside(step)).id();
            case answer -> throw new IllegalStateException("nothing is asked before " + tale.key());
        };
    }

    /** @param first the letter that the tale begins with */
    @Override
    public void act(LetterTale tale, UUID first, LetterTale.Step step) {
        if (step.deed() == LetterTale.Deed.answer) {
            letters.answer(first, draft(step));
        } else {
            begin(tale, step);
        }
    }

    private LetterDraft draft(LetterTale.Step step) {
        return new LetterDraft(step.title(), step.texts(), within(step.answerWithin()));
    }

    private OutsideLetter outside(LetterTale.Step step) {
        return new OutsideLetter(
                true,
                Objects.requireNonNull(step.way()),
                Objects.requireNonNull(step.counterpart()),
                today(),
                step.number(),
                step.title(),
                step.texts().getOrDefault("en", ""),
                Visibility.SECRETARIAT);
    }

    private @Nullable LocalDate within(@Nullable Integer days) {
        return days == null ? null : today().plusDays(days);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
