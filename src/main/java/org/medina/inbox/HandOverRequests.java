package org.medina.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that somebody has claimed, asked for by a colleague, or given to another while they are away or gone. */
@Service
@Transactional
public class HandOverRequests {

    private final EntryRows entries;
    private final RequestRows requests;
    private final Inbox inbox;
    private final WorkNews news;
    private final Absences absences;
    private final Organisations organisations;
    private final CaseFiles cases;
    private final CurrentActor current;
    private final Clock clock;

    HandOverRequests(
            EntryRows entries,
            RequestRows requests,
            Inbox inbox,
            WorkNews news,
            Absences absences,
            Organisations organisations,
            CaseFiles cases,
            CurrentActor current,
            Clock clock) {
        this.entries = entries;
        this.requests = requests;
        this.inbox = inbox;
        this.news = news;
        this.absences = absences;
        this.organisations = organisations;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks whoever has claimed it to give it to the current actor.
     *
     * @throws Problem NOT_FOUND or FORBIDDEN as {@link Inbox#claim}; CONFLICT where nobody has claimed it, or the actor has
     */
    public void ask(UUID entry, @Nullable String words) {
        InboxEntry found = inbox.require(entry);
        PersonId me = current.get().requiredPerson();
        PersonId holder = found.assignee();
        if (holder == null || inbox.hands(found.organisation(), me).contains(holder)) {
            throw Problem.of(Problem.Kind.CONFLICT, "inbox.ask.free");
        }
        requests.put(entry, me, holder, Inbox.words("words", words), clock.instant());
        news.changed(found.organisation());
    }

    /** Gives it to who asked. @throws Problem NOT_FOUND where nobody asked the current actor, INVALID as {@link Inbox#handOver} */
    public void accept(UUID entry, UUID request) {
        HandOverRequest asked = asked(entry, request);
        inbox.handOver(entry, asked.askedBy(), null);
    }

    /** Keeps it; who asked is told so in their list. @throws Problem NOT_FOUND where nobody asked the current actor */
    public void decline(UUID entry, UUID request) {
        HandOverRequest asked = asked(entry, request);
        requests.decline(asked.id(), clock.instant());
        news.changed(inbox.require(entry).organisation());
    }

    /**
     * Takes work from somebody who is away or no longer holds the role, and gives it to a colleague who does; the history of
     * the case says why, to the own organisation.
     *
     * @throws Problem NOT_FOUND; FORBIDDEN for all but those who look after the organisation; CONFLICT where the one who has
     *     it is there; INVALID without a reason, or for somebody without the role
     */
    public void reassign(UUID entry, @Nullable PersonId to, @Nullable String reason) {
        Actor actor = current.get();
        InboxEntry found = entries.find(entry, actor.requiredPerson())
                .filter(one -> actor.actsFor(one.organisation()))
                .orElseThrow(Problem::notFound);
        if (!absences.mayEnterForOthers(found.organisation())) {
            throw Problem.forbidden();
        }
        PersonId holder = found.assignee();
        if (holder == null || !isAwayOrGone(found, holder)) {
            throw Problem.of(Problem.Kind.CONFLICT, "inbox.reassign.there");
        }
        String why = Inbox.words("reason", reason);
        if (why == null) {
            throw Problem.invalid("reason", "inbox.reassign.why");
        }
        if (to == null || to.equals(holder) || !inbox.colleagues(found).contains(to)) {
            throw Problem.invalid("person", "inbox.hand-over.role");
        }
        entries.assign(found, Set.of(holder), to, why);
        cases.record(
                found.subject(),
                new HistoryEntry(
                        "give-on", null, null, name(holder) + " → " + name(to) + ": " + why, Visibility.ORGANISATION));
    }

    /** Whether the current actor may {@link #reassign} it. */
    @Transactional(readOnly = true)
    public boolean mayReassign(InboxEntry entry) {
        PersonId holder = entry.assignee();
        return holder != null
                && current.get().actsFor(entry.organisation())
                && absences.mayEnterForOthers(entry.organisation())
                && isAwayOrGone(entry, holder);
    }

    /** By entry; what is asked of the reader or of those for whom they stand in, and what the reader has asked. */
    Map<UUID, List<HandOverRequest>> of(Collection<UUID> ids, PersonId reader, OrganisationId organisation) {
        return requests.of(ids, inbox.hands(organisation, reader), reader).stream()
                .collect(Collectors.groupingBy(HandOverRequest::entry));
    }

    private HandOverRequest asked(UUID entry, UUID request) {
        InboxEntry found = inbox.require(entry);
        PersonId me = current.get().requiredPerson();
        return requests.find(entry, request)
                .filter(one -> !one.declined())
                .filter(one -> inbox.hands(found.organisation(), me).contains(one.askedOf()))
                .orElseThrow(Problem::notFound);
    }

    private boolean isAwayOrGone(InboxEntry entry, PersonId holder) {
        return !inbox.colleagues(entry).contains(holder)
                || absences.in(entry.organisation(), clock.instant()).stream()
                        .anyMatch(absence -> absence.person().equals(holder));
    }

    private String name(PersonId person) {
        return organisations.person(person).map(Person::name).orElse("");
    }
}
