package org.medina.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work that waits; people see what waits for the roles they hold in the organisation they act for. */
@Service
@Transactional
public class Inbox {

    /** How many entries a page may have: two hundred and the one that tells whether there are more. */
    public static final int MAX_PAGE = 201;

    private static final int MAX_NOTE = 1000;

    private final EntryRows entries;
    private final FilterRows filters;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    Inbox(EntryRows entries, FilterRows filters, Organisations organisations, CurrentActor current, Clock clock) {
        this.entries = entries;
        this.filters = filters;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    /** Opens an entry, or brings the entry of that task up to date; a claim stays while the role stays the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(WorkItem item) {
        entries.put(item, clock.instant());
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
        return entries.page(current.get(), filter, clock.instant(), offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    @Transactional(readOnly = true)
    public long count(InboxFilter filter) {
        return entries.count(current.get(), filter, clock.instant());
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

    /** @throws Problem CONFLICT when somebody else has claimed it */
    public void claim(UUID id) {
        Actor actor = current.get();
        InboxEntry entry = require(actor, id);
        entries.assign(entry, me(actor), me(actor), entry.note());
    }

    /** @throws Problem CONFLICT when somebody else has claimed it */
    public void release(UUID id) {
        Actor actor = current.get();
        entries.assign(require(actor, id), me(actor), null, null);
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
        if (note != null && note.length() > MAX_NOTE) {
            throw Problem.invalid("note", "inbox.hand-over.note", MAX_NOTE);
        }
        entries.assign(entry, me(actor), to, note == null || note.isBlank() ? null : note.strip());
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
        return filters.of(me(current.get()));
    }

    /** Keeps a filter under a name; the same name again replaces it. */
    public SavedFilter save(String name, InboxFilter filter) {
        return filters.put(me(current.get()), name, filter);
    }

    public void delete(UUID filter) {
        filters.delete(me(current.get()), filter);
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

    private List<PersonId> colleagues(InboxEntry entry) {
        return organisations.people(entry.organisation(), entry.role()).stream()
                .map(held -> held.person().id())
                .toList();
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
