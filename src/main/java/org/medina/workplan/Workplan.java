package org.medina.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.Words;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.Role;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan as the secretariat reads it and its officers write it. */
@Service
@Transactional
public class Workplan {

    private final PlanRows rows;
    private final ReferenceData reference;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;

    Workplan(
            PlanRows rows,
            ReferenceData reference,
            CaseFiles cases,
            CasesInSight sight,
            Organisations organisations,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.reference = reference;
        this.cases = cases;
        this.sight = sight;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    public boolean isOfUse() {
        return current.find().filter(Actor::isOfTheSecretariat).isPresent();
    }

    /** Whether the actor writes it. */
    public boolean mayWrite() {
        return current.find().filter(Workplan::writes).isPresent();
    }

    /** Who can be named for a line of work. */
    @Transactional(readOnly = true)
    public List<Person> officers() {
        return organisations.people(reader().requiredOrganisation().id()).stream()
                .filter(one -> one.role() == Role.SECRETARIAT_OFFICER || one.role() == Role.SECRETARIAT_HEAD)
                .map(one -> one.person())
                .distinct()
                .toList();
    }

    /** @throws Problem FORBIDDEN, NOT_FOUND */
    @Transactional(readOnly = true)
    public PlanEntry get(UUID id) {
        reader();
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem FORBIDDEN for all but officers, or INVALID with the field that is wrong */
    public PlanEntry add(PlanDraft draft) {
        return keep(Ids.next(), 1, draft);
    }

    /**
     * Says it anew as a whole.
     *
     * @param read the revision that was read
     * @throws Problem FORBIDDEN, NOT_FOUND, INVALID, or CONFLICT where somebody else has changed it since
     */
    public PlanEntry change(UUID id, int read, PlanDraft draft) {
        writer();
        get(id);
        return keep(id, read + 1, draft);
    }

    private PlanEntry keep(UUID id, int revision, PlanDraft draft) {
        Actor actor = writer();
        String title = Words.required("title", draft.title(), Words.SHORT);
        LocalDate starts = draft.starts();
        if (starts == null) {
            throw Problem.invalid("starts", "workplan.starts");
        }
        LocalDate ends = Objects.requireNonNullElse(draft.ends(), starts);
        if (ends.isBefore(starts)) {
            throw Problem.invalid("ends", "workplan.ends");
        }
        Person officer = officer(draft.officer());
        var entry = new PlanEntry(
                id,
                revision,
                Objects.requireNonNullElse(draft.kind(), PlanEntry.Kind.WORK),
                title,
                Words.optional("note", draft.note(), Words.LONG),
                starts,
                ends,
                Objects.requireNonNullElse(draft.state(), PlanEntry.State.PLANNED),
                forum(draft.forum()),
                officer == null ? null : officer.id(),
                officer == null ? null : officer.name(),
                about(actor, draft.about()));
        if (!rows.put(entry, actor, clock.instant())) {
            throw Problem.of(Problem.Kind.CONFLICT, "workplan.changed");
        }
        return entry;
    }

    private @Nullable Person officer(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : officers().stream()
                        .filter(one -> one.username().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("officer", "workplan.officer"));
    }

    private @Nullable String forum(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (reference.forums().stream().noneMatch(forum -> forum.code().equals(code))) {
            throw Problem.invalid("forum", "workplan.forum");
        }
        return code;
    }

    private @Nullable SubjectRef about(Actor actor, @Nullable String address) {
        return address == null || address.isBlank()
                ? null
                : cases.findAt(address.strip())
                        .map(CaseFile::subject)
                        .filter(subject -> sight.reads(actor, subject))
                        .orElseThrow(() -> Problem.invalid("about", "workplan.no-such-case"));
    }

    private Actor reader() {
        Actor actor = current.get();
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private Actor writer() {
        Actor actor = reader();
        if (!writes(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static boolean writes(Actor actor) {
        return actor.isOfTheSecretariat() && actor.has(Role.SECRETARIAT_OFFICER);
    }
}
