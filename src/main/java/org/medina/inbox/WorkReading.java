package org.medina.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Absence;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of what waits, with who is at each case now and who is away. */
@Service
@Transactional(readOnly = true)
public class WorkReading {

    private final Inbox inbox;
    private final Presences presences;
    private final Absences absences;
    private final HandOverRequests requests;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    WorkReading(
            Inbox inbox,
            Presences presences,
            Absences absences,
            HandOverRequests requests,
            Organisations organisations,
            CurrentActor current,
            Clock clock) {
        this.inbox = inbox;
        this.presences = presences;
        this.absences = absences;
        this.requests = requests;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    /** As {@link Inbox#page}. */
    public List<WorkLine> page(InboxFilter filter, int offset, int limit) {
        return lines(inbox.page(filter, offset, limit));
    }

    public Optional<WorkLine> find(UUID id) {
        return inbox.find(id).map(List::of).map(this::lines).map(List::getFirst);
    }

    private List<WorkLine> lines(List<InboxEntry> entries) {
        Actor actor = current.get();
        Organisation own = actor.organisation();
        PersonId me = actor.person();
        if (own == null || me == null || entries.isEmpty()) {
            return entries.stream()
                    .map(entry -> new WorkLine(entry, List.of(), null, false, List.of()))
                    .toList();
        }
        List<UUID> subjects =
                entries.stream().map(entry -> entry.subject().id()).distinct().toList();
        Map<UUID, Set<PersonId>> here = presences.in(subjects, own.id(), me);
        List<Absence> away = absences.in(own.id(), clock.instant());
        Map<UUID, List<HandOverRequest>> asked =
                requests.of(entries.stream().map(InboxEntry::id).toList(), me, own.id());
        Map<PersonId, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> line(
                        entry,
                        names(here.getOrDefault(entry.subject().id(), Set.of()), names),
                        away(entry.assignee(), away),
                        me,
                        asked.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static WorkLine line(
            InboxEntry entry, List<String> here, @Nullable Absence away, PersonId me, List<HandOverRequest> asked) {
        return new WorkLine(entry, here, away, away != null && away.deputy().equals(me), asked);
    }

    private List<String> names(Collection<PersonId> people, Map<PersonId, String> known) {
        return people.stream()
                .map(person -> known.computeIfAbsent(
                        person, id -> organisations.person(id).map(Person::name).orElse("")))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private static @Nullable Absence away(@Nullable PersonId assignee, List<Absence> away) {
        return away.stream()
                .filter(absence -> absence.person().equals(assignee))
                .findFirst()
                .orElse(null);
    }
}
