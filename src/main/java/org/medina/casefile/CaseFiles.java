package org.medina.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OnBehalf;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of all cases. What a journey writes here joins the transaction of its own transition; there is no writing
 * without one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {

    private static final Set<Relation> KEPT = EnumSet.of(
            Relation.LEAD,
            Relation.PARTNER,
            Relation.ENTERED_BY,
            Relation.ASSIGNED_AGENCY,
            Relation.CONSULTED,
            Relation.CONSOLIDATOR,
            Relation.DECIDES,
            Relation.PAYS,
            Relation.SIGNS,
            Relation.ADVISES);
    private static final String NOBODY = "Medina";

    private final CaseFileRows rows;
    private final HistoryRows history;
    private final Organisations organisations;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final OnBehalf onBehalf;
    private final Clock clock;

    CaseFiles(
            CaseFileRows rows,
            HistoryRows history,
            Organisations organisations,
            CurrentActor current,
            ApplicationEventPublisher events,
            OnBehalf onBehalf,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.organisations = organisations;
        this.current = current;
        this.events = events;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    /** The next human reference, e.g. {@code MM-2026-00042}; a number that is not used leaves a gap. */
    public String nextReference() {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return "MM-%d-%05d".formatted(year, rows.nextNumber(year));
    }

    /** Opens the file and makes its lead a party. */
    public void open(CaseFile file) {
        rows.insert(file);
        rows.insertParty(
                file.subject(),
                new Party(file.lead(), Relation.LEAD, file.openedAt()),
                organisations.get(file.lead()).country());
        rows.enter(file.subject(), file.stage(), file.openedAt());
    }

    /**
     * Holds the case until the transaction ends, so that of two transitions at once the second sees what the first did.
     * False where there is no such case.
     */
    public boolean hold(SubjectRef subject) {
        return rows.lockStage(subject).isPresent();
    }

    public void update(SubjectRef subject, CaseProgress progress) {
        moveTo(subject, rows.lockStage(subject).orElseThrow(() -> missing(subject)), progress.stage());
        rows.update(subject, progress, clock.instant());
    }

    /** What the engine tells when its token reaches a stage; no news where the journey has said so already. */
    public void enterStage(SubjectRef subject, String stage) {
        rows.lockStage(subject).filter(from -> !from.equals(stage)).ifPresent(from -> {
            moveTo(subject, from, stage);
            rows.updateStage(subject, stage, clock.instant());
        });
    }

    public void rename(SubjectRef subject, String title) {
        if (rows.rename(subject, title) == 0) {
            throw missing(subject);
        }
    }

    /** Adds a party; a partner brings its country along. */
    public void join(SubjectRef subject, OrganisationId organisation, Relation relation) {
        requireKept(relation);
        rows.insertParty(
                subject,
                new Party(organisation, relation, clock.instant()),
                organisations.get(organisation).country());
        rows.refreshCountries(subject);
    }

    public void leave(SubjectRef subject, OrganisationId organisation, Relation relation) {
        requireKept(relation);
        rows.deleteParty(subject, organisation, relation);
        rows.refreshCountries(subject);
    }

    @Transactional(readOnly = true)
    public List<Party> parties(SubjectRef subject) {
        return rows.parties(subject);
    }

    /** How the organisation that the actor acts for stands to the case; the portal itself stands in none. */
    @Transactional(readOnly = true)
    public Set<Relation> relations(SubjectRef subject, Actor actor) {
        if (actor.isSystem()) {
            return EnumSet.noneOf(Relation.class);
        }
        Set<Relation> relations = EnumSet.of(Relation.ANYONE);
        Optional<CaseFile> file = rows.find(subject);
        if (file.filter(found -> found.visibility() == Visibility.PUBLIC).isPresent()) {
            relations.add(Relation.PUBLIC);
        }
        Organisation own = actor.organisation();
        if (own != null) {
            file.ifPresent(found ->
                    addRelations(relations, found, own, actor.represents().contains(found.lead())));
        }
        return relations;
    }

    private void addRelations(Set<Relation> relations, CaseFile file, Organisation own, boolean represents) {
        rows.parties(file.subject()).stream()
                .filter(party -> party.organisation().equals(own.id()))
                .forEach(party -> relations.add(party.relation()));
        if (represents) {
            relations.add(Relation.MANDATED);
        } else if (own.kind() == OrganisationKind.NETWORK) {
            relations.remove(Relation.ENTERED_BY);
        }
        if (own.kind() == OrganisationKind.SECRETARIAT) {
            relations.add(Relation.SECRETARIAT);
        }
        if (own.kind() == OrganisationKind.STATE
                && own.country() != null
                && file.countries().contains(own.country())) {
            relations.add(Relation.STATE_OF_COUNTRY);
        }
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(SubjectRef subject) {
        return rows.find(subject);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> findByReference(String reference) {
        return rows.findByReference(reference);
    }

    /** @param address its id or its reference, as in addresses */
    @Transactional(readOnly = true)
    public Optional<CaseFile> findAt(String address) {
        try {
            return rows.find(UUID.fromString(address));
        } catch (IllegalArgumentException e) {
            return rows.findByReference(address);
        }
    }

    /** Keeps an act, done now by the current actor, or by the portal itself where nobody acts. */
    public void record(SubjectRef subject, HistoryEntry entry) {
        Actor actor = current.find().orElseGet(() -> Actor.system(NOBODY));
        Instant now = clock.instant();
        UUID row = history.insert(subject, actor.isSystem() ? entry : onBehalf(subject, entry, actor), actor, now);
        events.publishEvent(new HistoryRecorded(
                row, subject, entry.action(), !Objects.equals(entry.from(), entry.to()), actor.person(), now));
    }

    private HistoryEntry onBehalf(SubjectRef subject, HistoryEntry entry, Actor actor) {
        return entry.onBehalfOf() != null
                ? entry
                : new HistoryEntry(
                        entry.action(),
                        entry.from(),
                        entry.to(),
                        entry.reason(),
                        entry.visibility(),
                        onBehalf.whom().or(() -> represented(subject, actor)).orElse(null));
    }

    /** The city that a network acts for, unless it has a part of its own in the case. */
    private Optional<String> represented(SubjectRef subject, Actor actor) {
        if (actor.represents().isEmpty()) {
            return Optional.empty();
        }
        Set<Relation> own = relations(subject, actor);
        boolean forTheCity = own.contains(Relation.MANDATED)
                && KEPT.stream()
                        .filter(relation -> relation != Relation.ENTERED_BY)
                        .noneMatch(own::contains);
        return forTheCity
                ? rows.find(subject).map(file -> organisations.get(file.lead()).name())
                : Optional.empty();
    }

    /** What a reader of that level may see, newest first, at most 500 rows; the public reads of offices, never of staff. */
    @Transactional(readOnly = true)
    public List<HistoryRow> history(SubjectRef subject, Visibility level) {
        return history.of(subject, level, null, HistoryRows.FIRST);
    }

    /** What this actor may see: by their relation to the case, and always what their own organisation did. */
    @Transactional(readOnly = true)
    public List<HistoryRow> history(SubjectRef subject, Actor actor) {
        return historyFor(subject, actor, HistoryRows.FIRST);
    }

    /** As {@link #history(SubjectRef, Actor)}, from its first row on. */
    @Transactional(readOnly = true)
    public List<HistoryRow> wholeHistory(SubjectRef subject, Actor actor) {
        return historyFor(subject, actor, HistoryRows.WHOLE);
    }

    private List<HistoryRow> historyFor(SubjectRef subject, Actor actor, int limit) {
        Organisation own = actor.organisation();
        return history.of(subject, level(subject, actor), own == null ? null : own.id(), limit);
    }

    /** The narrowest circle of the case that the actor belongs to: they may see what is meant for it and for wider ones. */
    @Transactional(readOnly = true)
    public Visibility level(SubjectRef subject, Actor actor) {
        return levelOf(relations(subject, actor));
    }

    private static Visibility levelOf(Set<Relation> relations) {
        return relations.stream()
                .map(CaseFiles::levelOf)
                .min(Comparator.naturalOrder())
                .orElse(Visibility.PUBLIC);
    }

    private static Visibility levelOf(Relation relation) {
        return switch (relation) {
            case LEAD, PARTNER, MANDATED, ENTERED_BY -> Visibility.CITY;
            case SECRETARIAT -> Visibility.SECRETARIAT;
            case STATE_OF_COUNTRY, ASSIGNED_AGENCY, DECIDES, PAYS, SIGNS, ADVISES, CONSULTED, CONSOLIDATOR ->
                Visibility.PARTIES;
            case PUBLIC, ANYONE -> Visibility.PUBLIC;
        };
    }

    private void moveTo(SubjectRef subject, String from, String to) {
        if (!from.equals(to)) {
            Instant now = clock.instant();
            rows.leave(subject, now, actingOrganisation());
            rows.enter(subject, to, now);
        }
    }

    private @Nullable String actingOrganisation() {
        return current.find().map(Actor::organisation).map(Organisation::name).orElse(null);
    }

    private static void requireKept(Relation relation) {
        if (!KEPT.contains(relation)) {
            throw new IllegalArgumentException(relation + " follows from the organisation and is never kept in a case");
        }
    }

    private static IllegalStateException missing(SubjectRef subject) {
        return new IllegalStateException("there is no case file " + subject);
    }
}
