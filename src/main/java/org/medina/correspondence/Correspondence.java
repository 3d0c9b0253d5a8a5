package org.medina.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Party;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters of cases: who takes part writes, asks and answers; an officer records what came from outside. */
@Service
@Transactional
public class Correspondence {

    private static final String TASK = "letter:";
    private static final String WORK = "correspondence.answer";

    private final LetterRows letters;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Organisations organisations;
    private final Inbox inbox;
    private final CurrentActor current;
    private final Clock clock;

    Correspondence(
            LetterRows letters,
            CaseFiles cases,
            CasesInSight sight,
            Organisations organisations,
            Inbox inbox,
            CurrentActor current,
            Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.sight = sight;
        this.organisations = organisations;
        this.inbox = inbox;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The letters of a case that the actor may see, newest first, at most 500.
     *
     * @throws Problem NOT_FOUND where they may not know of the case
     */
    @Transactional(readOnly = true)
    public List<Letter> of(SubjectRef subject) {
        Actor actor = reader(subject);
        return letters.of(subject, cases.level(subject, actor), own(actor));
    }

    /** As {@link #of}, where no refusal is wanted: whether there is anything to show of the case. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(SubjectRef subject) {
        return current.find()
                .filter(actor -> CorrespondenceRules.writes(actor) && sight.reads(actor, subject))
                .isPresent();
    }

    /** @throws Problem NOT_FOUND where the actor may not know of it */
    @Transactional(readOnly = true)
    public Letter get(UUID id) {
        Letter letter = letters.find(id).orElseThrow(Problem::notFound);
        Actor actor = reader(letter.subject());
        if (!LetterRows.sees(letter, cases.level(letter.subject(), actor), own(actor))) {
            throw Problem.notFound();
        }
        return letter;
    }

    /** To whom the actor may write about a case: the secretariat to those who take part, these to the secretariat. */
    @Transactional(readOnly = true)
    public List<Organisation> addressees(SubjectRef subject) {
        Actor actor = reader(subject);
        if (!CorrespondenceRules.writes(actor)) {
            return List.of();
        }
        if (!actor.isOfTheSecretariat()) {
            return organisations.all(OrganisationKind.SECRETARIAT);
        }
        Turn turn = cases.find(subject).orElseThrow(Problem::notFound).turn();
        return Stream.concat(
                        Stream.ofNullable(turn).map(Turn::organisation),
                        cases.parties(subject).stream().map(Party::organisation))
                .distinct()
                .map(organisations::get)
                .filter(one -> one.kind() != OrganisationKind.SECRETARIAT)
                .toList();
    }

    /** Whether the actor records what came from outside, and asks many. */
    @Transactional(readOnly = true)
    public boolean isRegistrar() {
        return current.find().filter(Actor::isOfTheSecretariat).isPresent();
    }

    /** Whether the actor is the one whose answer is awaited. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Letter letter) {
        Actor actor = current.get();
        return letter.from() != null
                && !letter.answered()
                && letter.to() != null
                && actor.actsFor(letter.to())
                && CorrespondenceRules.writes(actor);
    }

    /**
     * Writes to somebody who takes part in the case; where an answer is asked for, it waits in their <i>My work</i>.
     *
     * @param wide whether everybody who takes part may read it; else the lead city, its partners, the secretariat and they
     * @throws Problem NOT_FOUND, FORBIDDEN, or INVALID with an entry a field
     */
    public Letter write(SubjectRef subject, @Nullable OrganisationId to, LetterDraft draft, boolean wide) {
        Actor actor = writer(subject);
        Organisation addressee = addressees(subject).stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("to", "correspondence.addressee"));
        LetterDraft checked = draft.checked(today());
        Letter letter =
                sent(subject, actor, addressee, checked, null, wide ? Visibility.PARTIES : Visibility.SECRETARIAT);
        keep(letter, actor, "letter");
        ask(letter, addressee);
        return letter;
    }

    /**
     * Keeps what somebody who takes part wrote to the secretariat by mail.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for the secretariat itself, or INVALID with an entry a field
     */
    public Letter receive(SubjectRef subject, LetterDraft draft) {
        Actor actor = writer(subject);
        if (actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        Organisation addressee = organisations.all(OrganisationKind.SECRETARIAT).getFirst();
        Letter letter = sent(subject, actor, addressee, draft.checked(today()), null, Visibility.SECRETARIAT)
                .by(Letter.Way.EMAIL);
        keep(letter, actor, "letter");
        return letter;
    }

    /**
     * Answers a letter; nobody waits for it any more.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but whom it was written to, WRONG_STATE once it is answered, INVALID
     */
    public Letter answer(UUID id, LetterDraft draft) {
        Letter asked = get(id);
        Actor actor = writer(asked.subject());
        if (asked.to() == null || !actor.actsFor(asked.to()) || asked.from() == null) {
            throw Problem.forbidden();
        }
        // of two answers at once the second sees the first
        cases.hold(asked.subject());
        if (get(id).answered()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "correspondence.answered");
        }
        Organisation asker = organisations.get(asked.from());
        Letter answer = sent(asked.subject(), actor, asker, draft.checked(today()), id, asked.visibility());
        keep(answer, actor, "letter-answered");
        inbox.close(TASK + id);
        ask(answer, asker);
        return answer;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, or INVALID with an entry a field */
    public Letter record(SubjectRef subject, OutsideLetter outside) {
        Actor actor = writer(subject);
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        OutsideLetter said = outside.checked(today());
        Organisation own = actor.requiredOrganisation();
        Letter letter = new Letter(
                Ids.next(),
                subject,
                number(subject),
                said.way(),
                said.received() ? null : own.id(),
                said.received() ? said.counterpart() : own.name(),
                said.received() ? own.id() : null,
                said.received() ? own.name() : said.counterpart(),
                said.title(),
                Map.of("en", said.text()),
                Objects.requireNonNull(said.dated()),
                said.number(),
                null,
                null,
                false,
                said.visibility(),
                actor.name(),
                clock.instant());
        keep(letter, actor, "letter-recorded");
        return letter;
    }

    private Letter sent(
            SubjectRef subject,
            Actor actor,
            Organisation to,
            LetterDraft draft,
            @Nullable UUID answers,
            Visibility visibility) {
        Organisation own = actor.requiredOrganisation();
        return new Letter(
                Ids.next(),
                subject,
                number(subject),
                Letter.Way.PORTAL,
                own.id(),
                own.name(),
                to.id(),
                to.name(),
                draft.title(),
                draft.texts(),
                today(),
                null,
                endOf(draft.answerBy()),
                answers,
                false,
                visibility,
                actor.name(),
                clock.instant());
    }

    /** Numbers follow one another without a gap, so the case is held until the letter is kept. */
    private int number(SubjectRef subject) {
        cases.hold(subject);
        return letters.nextNumber(subject);
    }

    private void keep(Letter letter, Actor actor, String act) {
        letters.insert(letter, actor.requiredPerson());
        cases.record(letter.subject(), new HistoryEntry(act, null, null, letter.title(), letter.visibility()));
    }

    private void ask(Letter letter, Organisation addressee) {
        if (letter.answerBy() != null) {
            CorrespondenceRules.asked(organisations, addressee)
                    .ifPresent(role -> inbox.open(new WorkItem(
                            TASK + letter.id(),
                            letter.subject(),
                            WORK,
                            WORK,
                            addressee.id(),
                            role,
                            letter.answerBy())));
        }
    }

    private Actor reader(SubjectRef subject) {
        Actor actor = current.get();
        if (!sight.reads(actor, subject)) {
            throw Problem.notFound();
        }
        return actor;
    }

    private Actor writer(SubjectRef subject) {
        Actor actor = reader(subject);
        if (!CorrespondenceRules.writes(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static @Nullable OrganisationId own(Actor actor) {
        Organisation own = actor.organisation();
        return own == null ? null : own.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
