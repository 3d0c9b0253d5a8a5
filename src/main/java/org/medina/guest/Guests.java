package org.medina.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.document.DocumentGuests;
import org.medina.document.SectionRight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.refdata.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets guests into a text and sends them away again; for those of its city who write it. */
@Service
@Transactional
public class Guests {

    private static final int MOST_OPEN = 50;
    private static final Duration ADDRESS_KEPT = Duration.ofDays(30);

    private final GuestRows rows;
    private final GuestCodeRows codes;
    private final DocumentGuests texts;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final WorkingDays calendars;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Guests(
            GuestRows rows,
            GuestCodeRows codes,
            DocumentGuests texts,
            CaseFiles cases,
            CasesInSight sight,
            WorkingDays calendars,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.texts = texts;
        this.cases = cases;
        this.sight = sight;
        this.calendars = calendars;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor lets guests into that text, or sends them away. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(SubjectRef subject) {
        return current.find().filter(actor -> sight.reads(actor, subject)).isPresent() && texts.mayLetIn(subject);
    }

    /** What a new guest could do at the most, now. */
    @Transactional(readOnly = true)
    public SectionRight most(SubjectRef subject) {
        return texts.most(subject, host(subject).requiredOrganisation().id());
    }

    /**
     * All who were ever let in by the actor's organisation, newest first, at most 200.
     *
     * @throws Problem NOT_FOUND where they may not know of the case, FORBIDDEN for all who may let nobody in
     */
    @Transactional(readOnly = true)
    public List<Guest> of(SubjectRef subject) {
        return rows.of(subject, host(subject).requiredOrganisation().id());
    }

    /**
     * The links that run for any text of the actor’s organisation, those that end first come first: as far as the actor could
     * take them back. Empty for who lets nobody in.
     */
    @Transactional(readOnly = true)
    public List<GuestOfCase> running() {
        return current.find().map(Actor::organisation).stream()
                .flatMap(own -> rows.running(own.id(), clock.instant()).stream())
                .filter(guest -> isOpenTo(guest.subject()))
                .flatMap(guest -> cases.find(guest.subject()).stream()
                        .map(file -> new GuestOfCase(guest, file.reference(), file.title())))
                .toList();
    }

    /** How it stands with a guest now. */
    public Guest.State state(Guest guest) {
        return guest.state(clock.instant());
    }

    /** Which day it is where the actor's organisation is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone(current.get().requiredOrganisation()));
    }

    /**
     * Lets somebody in; they get a mail with a link.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, INVALID with an entry a field, WRONG_STATE where the text is closed to guests,
     *     CONFLICT where too many are let in
     */
    public Guest letIn(SubjectRef subject, GuestDraft draft) {
        Actor actor = host(subject);
        Organisation own = actor.requiredOrganisation();
        GuestDraft checked = draft.checked(today());
        cases.hold(subject);
        if (!texts.most(subject, own.id()).allows(SectionRight.READ)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "guest.problem.closed");
        }
        Instant now = clock.instant();
        if (rows.open(subject, now) >= MOST_OPEN) {
            throw Problem.of(Problem.Kind.CONFLICT, "guest.problem.too-many", MOST_OPEN);
        }
        LocalDate lastDay = Objects.requireNonNull(checked.lastDay());
        Guest guest = new Guest(
                Ids.next(),
                subject,
                own.id(),
                checked.name(),
                checked.email(),
                Objects.requireNonNull(checked.right()),
                lastDay,
                lastDay.plusDays(1).atStartOfDay(zone(own)).toInstant(),
                actor.name(),
                now,
                null,
                0,
                null,
                null,
                0);
        rows.insert(guest, actor);
        note(guest, "guest-let-in");
        send(guest, now);
        return guest;
    }

    /**
     * Ends it at once, in every browser.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it is over already
     */
    public void revoke(UUID id) {
        Guest guest = under(id);
        rows.close(id);
        rows.revoke(id, current.get().name(), clock.instant());
        note(guest, "guest-revoked");
    }

    /**
     * Sends a new link; those before it open nothing any more, and wrong codes are forgiven.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it is over
     */
    public void sendAgain(UUID id) {
        Guest guest = under(id);
        rows.close(id);
        rows.unlock(id);
        note(guest, "guest-sent-again");
        send(guest, clock.instant());
    }

    /** Codes and browsers of yesterday, and addresses of those who are long gone. */
    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Instant now = clock.instant();
        codes.forget(now.minus(Duration.ofDays(1)));
        rows.forget(now.minus(ADDRESS_KEPT));
    }

    private Guest under(UUID id) {
        Guest guest = rows.hold(id).orElseThrow(Problem::notFound);
        Actor actor = host(guest.subject());
        if (!actor.actsFor(guest.host())) {
            throw Problem.notFound();
        }
        Guest.State state = state(guest);
        if (state == Guest.State.ENDED || state == Guest.State.REVOKED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "guest.problem.over");
        }
        return guest;
    }

    private Actor host(SubjectRef subject) {
        Actor actor = current.get();
        if (!sight.reads(actor, subject)) {
            throw Problem.notFound();
        }
        if (!texts.mayLetIn(subject)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    /** Whom a city lets in is told to the cities that write the text, and to nobody else. */
    private void note(Guest guest, String act) {
        cases.record(guest.subject(), new HistoryEntry(act, null, null, guest.name(), Visibility.CITY));
    }

    private void send(Guest guest, Instant now) {
        events.publishEvent(new GuestLetter(guest.id(), GuestLetter.Kind.LINK, Ids.next(), now));
    }

    private ZoneId zone(Organisation organisation) {
        String country = organisation.country();
        return country == null ? ZoneOffset.UTC : calendars.zoneOf(country);
    }
}
