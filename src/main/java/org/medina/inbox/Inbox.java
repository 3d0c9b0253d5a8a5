package org.medina.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work that waits; people see what waits for the roles they hold in the organisation they act for. */
@Service
@Transactional
public class Inbox {

    /** How many entries a page may have: two hundred and the one that tells whether there are more. */
    public static final int MAX_PAGE = 201;

    /** Counted no further. */
    public static final int MANY = 10_000;

    private static final int MAX_NOTE = 1000;

    private final EntryRows entries;
    private final FilterRows filters;
    private final Organisations organisations;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Absences absences;
    private final Clock clock;

    Inbox(
            EntryRows entries,
            FilterRows filters,
            Organisations organisations,
            CurrentActor current,
            ApplicationEventPublisher events,
            Absences absences,
            Clock clock) {
        this.entries = entries;
        this.filters = filters;
        this.organisations = organisations;
        this.current = current;
        this.events = events;
        this.absences = absences;
        this.clock = clock;
    }

    /** Opens an entry, or brings the entry of that task up to date; a claim stays while the role stays the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(WorkItem item) {
        Instant now = clock.instant();
        PersonId by = current.find().map(Actor::person).orElse(null);
        entries.put(item, now).ifPresent(entry -> events.publishEvent(new WorkOpened(entry, item.subject(), by, now)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String taskId) {
        entries.delete(taskId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void closeAll(SubjectRef subject) {
        entries.deleteAll(subject);
    }

    /** What waits for the current actor: due first, then the oldest. */
    @Transactional(readOnly = true)
    public List<InboxEntry> page(InboxFilter filter, int offset, int limit) {
        return entries.page(query(filter), offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    /** How much waits; {@link #MANY} and one more where it is more than that, for nobody reads further. */
    @Transactional(readOnly = true)
    public long count(InboxFilter filter) {
        return entries.count(query(filter), MANY + 1);
    }

    /** An entry that the current actor may see. */
    @Transactional(readOnly = true)
    public Optional<InboxEntry> find(UUID id) {
        Actor actor = current.get();
        return entries.find(id, me(actor)).filter(entry -> waitsFor(actor, entry));
    }

    /** The open work of a case, whoever it waits for; the caller knows who may read of it. */
    @Transactional(readOnly = true)
    public List<InboxEntry> of(SubjectRef subject) {
        return entries.of(subject);
    }

    /**
     * What waits for somebody for whom the actor stands in stays theirs: it is the deputy’s as long as they are away.
     *
     * @throws Problem CONFLICT when somebody else has claimed it
     */
    public void claim(UUID id) {
        Actor actor = current.get();
        InboxEntry entry = require(actor, id);
        PersonId holder = entry.assignee();
        if (holder == null || !standsInFor(actor, entry).contains(holder)) {
            entries.assign(entry, Set.of(me(actor)), me(actor), entry.note());
        }
    }

    /** @throws Problem CONFLICT when somebody else has claimed it */
    public void release(UUID id) {
        Actor actor = current.get();
        InboxEntry entry = require(actor, id);
        entries.assign(entry, hands(actor, entry), null, null);
    }

    /**
     * Gives it to a colleague who holds the same role in the same organisation.
     *
     * @throws Problem INVALID when they do not, CONFLICT when somebody else has claimed it
     */
    public void handOver(UUID id, PersonId to, @Nullable String note) {
        Actor actor = current.get();
        InboxEntry entry = require(actor, id);
        if (!colleagues(entry).contains(to)) {
            throw Problem.invalid("person", "inbox.hand-over.role");
        }
        entries.assign(entry, hands(actor, entry), to, words("note", note));
        events.publishEvent(new WorkHandedOver(id, entry.subject(), me(actor), to, clock.instant()));
    }

    /** Who could take that entry over. */
    @Transactional(readOnly = true)
    public List<Person> couldTake(UUID id) {
        InboxEntry entry = require(current.get(), id);
        return organisations.people(entry.organisation(), entry.role()).stream()
                .map(held -> held.person())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> filters() {
        Actor actor = current.get();
        Organisation own = actor.organisation();
        return filters.of(me(actor), own == null ? null : own.id());
    }

    /** Keeps a filter under a name; the same name again replaces it. */
    public SavedFilter save(String name, InboxFilter filter) {
        return filters.put(me(current.get()), name, filter);
    }

    /**
     * Lets everybody who acts for the organisation that the actor acts for use it, or nobody any more.
     *
     * @throws Problem NOT_FOUND where it is not their own
     */
    public void share(UUID filter, boolean withColleagues) {
        Actor actor = current.get();
        OrganisationId with = withColleagues ? actor.requiredOrganisation().id() : null;
        if (!filters.share(me(actor), filter, with)) {
            throw Problem.notFound();
        }
    }

    /** What kinds of work wait for the actor, and of which journeys, by their keys. */
    @Transactional(readOnly = true)
    public Choices choices() {
        EntryQuery all = query(InboxFilter.all());
        return new Choices(entries.distinct(all, "kind"), entries.distinct(all, "subject_kind"));
    }

    /** What one may narrow the list to. */
    public record Choices(List<String> kinds, List<String> journeys) {}

    public void delete(UUID filter) {
        filters.delete(me(current.get()), filter);
    }

    /** An entry that the current actor may do. @throws Problem NOT_FOUND, FORBIDDEN */
    InboxEntry require(UUID id) {
        return require(current.get(), id);
    }

    private InboxEntry require(Actor actor, UUID id) {
        InboxEntry entry = entries.find(id, me(actor))
                .filter(found -> actor.actsFor(found.organisation()))
                .orElseThrow(Problem::notFound);
        if (!actor.has(entry.role())) {
            throw Problem.forbidden();
        }
        return entry;
    }

    private EntryQuery query(InboxFilter filter) {
        Actor actor = current.get();
        return new EntryQuery(actor, mine(actor), filter, clock.instant());
    }

    /** The actor, and those for whom they stand in now. */
    private Set<PersonId> mine(Actor actor) {
        PersonId person = actor.person();
        Organisation own = actor.organisation();
        if (person == null || own == null) {
            return Set.of();
        }
        return hands(own.id(), person);
    }

    private Set<PersonId> standsInFor(Actor actor, InboxEntry entry) {
        return absences.standsInFor(me(actor), entry.organisation(), clock.instant());
    }

    private Set<PersonId> hands(Actor actor, InboxEntry entry) {
        return hands(entry.organisation(), me(actor));
    }

    /** The person, and those for whom they stand in there now. */
    Set<PersonId> hands(OrganisationId organisation, PersonId person) {
        Set<PersonId> hands = new HashSet<>(absences.standsInFor(person, organisation, clock.instant()));
        hands.add(person);
        return hands;
    }

    /** Who may take it: all who hold its role in its organisation. */
    List<PersonId> colleagues(InboxEntry entry) {
        return organisations.people(entry.organisation(), entry.role()).stream()
                .map(held -> held.person().id())
                .toList();
    }

    /** What somebody adds in words; null for nothing. @throws Problem INVALID where it is longer than 1,000 characters */
    static @Nullable String words(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > MAX_NOTE) {
            throw Problem.invalid(field, "inbox.hand-over.note", MAX_NOTE);
        }
        return words.strip();
    }

    private static boolean waitsFor(Actor actor, InboxEntry entry) {
        return actor.actsFor(entry.organisation()) && actor.has(entry.role());
    }

    private static PersonId me(Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            throw Problem.forbidden();
        }
        return person;
    }
}
