package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.dialogue.DialogueId;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonInRole;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Keeps the pledge's case file in step: where it stands, whose turn it is, who takes part, what was done. */
@Component
class PledgeCase {

    private final CaseFiles cases;
    private final PledgeTexts texts;
    private final PledgePapers papers;
    private final Organisations organisations;
    private final PledgeSettings settings;

    PledgeCase(
            CaseFiles cases,
            PledgeTexts texts,
            PledgePapers papers,
            Organisations organisations,
            PledgeSettings settings) {
        this.cases = cases;
        this.texts = texts;
        this.papers = papers;
        this.organisations = organisations;
        this.settings = settings;
    }

    void open(Pledge pledge) {
        CaseProgress progress = progress(pledge);
        cases.open(new CaseFile(
                pledge.id().subject(),
                pledge.reference(),
                SignedText.titleOf(pledge.content()),
                progress.status(),
                progress.stage(),
                progress.turn(),
                pledge.createdAt(),
                progress.due(),
                pledge.lead(),
                countries(pledge),
                progress.visibility(),
                pledge.createdAt()));
        pledge.enteredBy().ifPresent(by -> cases.join(pledge.id().subject(), by, Relation.ENTERED_BY));
        partners(pledge).forEach(partner -> cases.join(pledge.id().subject(), partner, Relation.PARTNER));
    }

    /** Writes where the pledge stands now, and an act that brought it there. */
    void moved(Pledge pledge, PledgeStatus from, String action, @Nullable String reason, Visibility visibility) {
        cases.update(pledge.id().subject(), progress(pledge));
        texts.moved(pledge);
        noted(pledge, from, action, reason, visibility);
    }

    void noted(Pledge pledge, PledgeStatus from, String action, @Nullable String reason, Visibility visibility) {
        cases.record(
                pledge.id().subject(),
                new HistoryEntry(action, from.name(), pledge.status().name(), reason, visibility));
    }

    /** After a change of the text: title, partners, and with them who may read. */
    void rewritten(Pledge pledge, PledgeContent before) {
        PledgeContent after = pledge.content();
        if (!SignedText.titleOf(before).equals(SignedText.titleOf(after))) {
            cases.rename(pledge.id().subject(), SignedText.titleOf(after));
        }
        Set<OrganisationId> earlier = cities(before.partners());
        Set<OrganisationId> now = cities(after.partners());
        earlier.stream()
                .filter(city -> !now.contains(city))
                .forEach(city -> cases.leave(pledge.id().subject(), city, Relation.PARTNER));
        now.stream()
                .filter(city -> !earlier.contains(city))
                .forEach(city -> cases.join(pledge.id().subject(), city, Relation.PARTNER));
    }

    void confirmed(Pledge pledge, OrganisationId enteredBy) {
        cases.leave(pledge.id().subject(), enteredBy, Relation.ENTERED_BY);
    }

    /** Whom the pledge waits for, and until when; the same answer for case file and inbox. */
    @Nullable
    Turn turn(Pledge pledge) {
        return switch (pledge.status()) {
            case DRAFT ->
                new Turn(pledge.lead(), pledge.enteredBy().isPresent() ? Role.CITY_COORDINATOR : writer(pledge.lead()));
            case CONSULTATION -> asked(pledge).orElseGet(() -> new Turn(pledge.lead(), Role.CITY_COORDINATOR));
            case OFFICE_REVIEW, REVISION -> new Turn(pledge.lead(), Role.CITY_COORDINATOR);
            case SIGNING -> {
                List<OrganisationId> partners = pledge.partnersToConfirm();
                yield partners.isEmpty()
                        ? papers.turn(pledge, secretariat())
                        : new Turn(partners.getFirst(), Role.CITY_COORDINATOR);
            }
            case SECRETARIAT_CHECK -> new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
            case PUBLISHED, WITHDRAWN -> null;
        };
    }

    @Nullable
    Instant due(Pledge pledge) {
        return switch (pledge.status()) {
            case SIGNING -> pledge.partnersDue().orElse(null);
            case SECRETARIAT_CHECK -> pledge.checkDue().orElse(null);
            case DRAFT, OFFICE_REVIEW, CONSULTATION, REVISION, PUBLISHED, WITHDRAWN -> null;
        };
    }

    private CaseProgress progress(Pledge pledge) {
        return new CaseProgress(
                pledge.status().name(),
                stage(pledge),
                turn(pledge),
                due(pledge),
                pledge.publishedAt().isPresent() ? Visibility.PUBLIC : Visibility.CITY);
    }

    private static String stage(Pledge pledge) {
        return switch (pledge.status()) {
            case DRAFT -> "drafting";
            case OFFICE_REVIEW -> "review";
            case CONSULTATION -> "consultation";
            case REVISION -> "revision";
            case SIGNING -> pledge.partnersToConfirm().isEmpty() ? "signature" : "partners";
            case SECRETARIAT_CHECK -> "check";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /** Whom the dialogue waits for. */
    private Optional<Turn> asked(Pledge pledge) {
        return pledge.dialogue()
                .map(id -> new DialogueId(id).subject())
                .flatMap(cases::find)
                .map(CaseFile::turn);
    }

    /** Whether one person alone writes and coordinates for the city. */
    boolean isOfficeOfOne(OrganisationId city) {
        return Stream.of(Role.CITY_EDITOR, Role.CITY_COORDINATOR)
                        .flatMap(role -> organisations.people(city, role).stream())
                        .map(PersonInRole::person)
                        .distinct()
                        .count()
                == 1;
    }

    /** Drafts wait for the editors; where an office has none, for its coordinator. */
    private Role writer(OrganisationId lead) {
        return organisations.people(lead, Role.CITY_EDITOR).isEmpty() ? Role.CITY_COORDINATOR : Role.CITY_EDITOR;
    }

    private OrganisationId secretariat() {
        return organisations
                .find(settings.secretariat())
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException(
                        "no organisation has the alias " + settings.secretariat() + "; see medina.pledge.secretariat"));
    }

    private Set<String> countries(Pledge pledge) {
        return Stream.concat(Stream.of(pledge.lead()), partners(pledge))
                .map(id -> organisations.get(id).country())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<OrganisationId> partners(Pledge pledge) {
        return cities(pledge.content().partners()).stream();
    }

    private static Set<OrganisationId> cities(List<PledgeContent.Partner> partners) {
        return partners.stream().map(PledgeContent.Partner::organisation).collect(Collectors.toSet());
    }
}
