package org.medina.declaration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.document.DocumentText;
import org.medina.document.SectionReading;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.signoff.FrozenText;
import org.medina.signoff.Signoff;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one declaration, as far as the current actor may. */
@Service
public class DeclarationReading {

    private final DeclarationAccess access;
    private final DeclarationCase declarationCase;
    private final DeclarationTexts texts;
    private final EndorsementReading endorsementReading;
    private final EndorsementRepository endorsements;
    private final EndorsementCounts counts;
    private final Invitations invitations;
    private final CaseFiles cases;
    private final ProcessModels models;
    private final Organisations organisations;
    private final Signoff signoff;

    DeclarationReading(
            DeclarationAccess access,
            DeclarationCase declarationCase,
            DeclarationTexts texts,
            EndorsementReading endorsementReading,
            EndorsementRepository endorsements,
            EndorsementCounts counts,
            Invitations invitations,
            CaseFiles cases,
            ProcessModels models,
            Organisations organisations,
            Signoff signoff) {
        this.access = access;
        this.declarationCase = declarationCase;
        this.texts = texts;
        this.endorsementReading = endorsementReading;
        this.endorsements = endorsements;
        this.counts = counts;
        this.invitations = invitations;
        this.cases = cases;
        this.models = models;
        this.organisations = organisations;
        this.signoff = signoff;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<DeclarationId> resolve(String address) {
        try {
            return Optional.of(new DeclarationId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(DeclarationId.KIND))
                    .map(DeclarationId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public DeclarationDetails get(DeclarationId id) {
        return details(access.toSee(id, DeclarationAction.READ));
    }

    /** As {@link #get}, for those who may change its heading and text. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE */
    @Transactional(readOnly = true)
    public DeclarationDetails toEdit(DeclarationId id) {
        return details(access.toSee(id, DeclarationAction.EDIT));
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(DeclarationId id) {
        DeclarationAccess.Opened opened = access.toSee(id, DeclarationAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    /** The diagram with the token. @throws Problem NOT_FOUND, FORBIDDEN */
    @Transactional(readOnly = true)
    public DiagramState diagram(DeclarationId id) {
        access.toSee(id, DeclarationAction.SEE_PROCESS);
        return models.diagram(id.subject());
    }

    /** Cities that could be asked to write or to endorse, by name. @throws Problem NOT_FOUND, FORBIDDEN */
    @Transactional(readOnly = true)
    public List<Organisation> cities(DeclarationId id) {
        access.toSee(id, DeclarationAction.SEE_ENDORSEMENTS);
        return organisations.all(OrganisationKind.CITY);
    }

    private DeclarationDetails details(DeclarationAccess.Opened opened) {
        Declaration declaration = opened.declaration();
        DeclarationId id = declaration.id();
        Declaration.Heading heading = declaration.heading();
        boolean drafts = opened.may(DeclarationAction.SEE_DRAFT);
        boolean inside = opened.may(DeclarationAction.SEE_ENDORSEMENTS);
        EndorsementDetails own = endorsementReading.own(opened);
        return new DeclarationDetails(
                id,
                declaration.version(),
                declaration.reference(),
                heading.title(),
                heading.language(),
                heading.link(),
                opened.status(),
                text(declaration, drafts),
                drafts ? texts.now(declaration).version() : -1,
                declaration.textHash().orElse(null),
                declaration.closes().orElse(null),
                declaration.zone(),
                declaration.closesAt().orElse(null),
                declaration.openedAt().orElse(null),
                declaration.closedAt().orElse(null),
                declaration.endReason().orElse(null),
                declaration.presented().orElse(null),
                counts.count(id.value(), opened.at()),
                inside ? endorsements.countWaiting(id.value()) : 0,
                own,
                drafts
                        ? declarationCase.writers(id).stream()
                                .map(organisations::get)
                                .toList()
                        : List.of(),
                inside ? invitations.of(id).stream().map(organisations::get).toList() : List.of(),
                declaration.createdAt(),
                actions(opened, own));
    }

    private List<DeclarationDetails.Part> text(Declaration declaration, boolean drafts) {
        Optional<FrozenText> frozen = declaration.textHash().flatMap(signoff::byHash);
        if (frozen.isPresent()) {
            return parts(frozen.get());
        }
        return drafts ? parts(texts.now(declaration)) : List.of();
    }

    /** The parts of a fixed text; one that had to be removed has no words. */
    static List<DeclarationDetails.Part> parts(FrozenText text) {
        List<DeclarationDetails.Part> parts = new ArrayList<>();
        for (FrozenText.Part part : text.sections()) {
            DeclarationSection.ofKey(part.key())
                    .map(section -> new DeclarationDetails.Part(
                            section,
                            part.value(),
                            part.value() == null
                                    ? ""
                                    : SectionReading.of(part.value()).plain()))
                    .ifPresent(parts::add);
        }
        parts.sort((one, other) -> one.section().compareTo(other.section()));
        return parts;
    }

    private static List<DeclarationDetails.Part> parts(DocumentText text) {
        List<DeclarationDetails.Part> parts = new ArrayList<>();
        for (DeclarationSection section : DeclarationSection.values()) {
            String plain = text.section(section.key()).plain();
            if (!plain.isBlank()) {
                parts.add(new DeclarationDetails.Part(
                        section,
                        SectionReading.of(text.section(section.key()).json()).acceptedJson(),
                        plain));
            }
        }
        return parts;
    }

    /** What may be done now, without what another look at the declaration would refuse. */
    private Set<DeclarationAction> actions(DeclarationAccess.Opened opened, @Nullable EndorsementDetails own) {
        Set<DeclarationAction> actions = opened.allowed();
        EndorsementStatus status = own == null ? null : own.status();
        boolean given = status == EndorsementStatus.HANDED_IN || status == EndorsementStatus.ACCEPTED;
        if (own == null) {
            actions.remove(DeclarationAction.TAKE_BACK);
        }
        boolean secretariat = opened.may(DeclarationAction.SEE_ENDORSEMENTS);
        if (given && !secretariat) {
            actions.removeAll(
                    EnumSet.of(DeclarationAction.PREPARE, DeclarationAction.ENDORSE, DeclarationAction.RECORD_PAPER));
        }
        int waiting = endorsements.countWaiting(opened.declaration().id().value());
        if (waiting > 0) {
            actions.remove(DeclarationAction.PRESENT);
        } else {
            actions.remove(DeclarationAction.CHECK);
        }
        return actions;
    }
}
