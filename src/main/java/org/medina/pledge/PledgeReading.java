package org.medina.pledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseStages;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.StageStep;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.medina.identity.NetworkMandates;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.medina.signoff.SectionChange;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one pledge, as far as the current actor may. */
@Service
public class PledgeReading {

    private final PledgeAccess access;
    private final PledgeTexts texts;
    private final PledgeDialogues dialogues;
    private final DialogueReading talks;
    private final Completeness completeness;
    private final CaseFiles cases;
    private final CaseStages stages;
    private final ProcessModels models;
    private final Signoff signoff;
    private final Organisations organisations;
    private final NetworkMandates mandates;

    PledgeReading(
            PledgeAccess access,
            PledgeTexts texts,
            PledgeDialogues dialogues,
            DialogueReading talks,
            Completeness completeness,
            CaseFiles cases,
            CaseStages stages,
            ProcessModels models,
            Signoff signoff,
            Organisations organisations,
            NetworkMandates mandates) {
        this.access = access;
        this.texts = texts;
        this.dialogues = dialogues;
        this.talks = talks;
        this.completeness = completeness;
        this.cases = cases;
        this.stages = stages;
        this.models = models;
        this.signoff = signoff;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    public Optional<PledgeId> resolve(String address) {
        try {
            return Optional.of(new PledgeId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(PledgeId.KIND))
                    .map(PledgeId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public PledgeDetails get(PledgeId id) {
        return details(access.toSee(id, PledgeAction.READ));
    }

    @Transactional(readOnly = true)
    public CaseFile caseFile(PledgeId id) {
        access.toSee(id, PledgeAction.READ);
        return cases.find(id.subject()).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    public List<StageStep> stages(PledgeId id) {
        access.toSee(id, PledgeAction.READ);
        return stages.of(id.subject());
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(PledgeId id) {
        PledgeAccess.Opened opened = access.toSee(id, PledgeAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    @Transactional(readOnly = true)
    public DiagramState diagram(PledgeId id) {
        access.toSee(id, PledgeAction.SEE_PROCESS);
        return models.diagram(id.subject());
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(PledgeId id) {
        access.toSee(id, PledgeAction.READ);
        return signoff.signatures(id.subject());
    }

    /** What changed in the frozen text since the current actor last signed or looked. */
    @Transactional(readOnly = true)
    public List<SectionChange> changesForMe(PledgeId id) {
        PersonId person = access.toSee(id, PledgeAction.READ).actor().person();
        return person == null ? List.of() : signoff.changesSince(id.subject(), person);
    }

    /** Notes that the current actor has seen the frozen text. */
    @Transactional
    public void looked(PledgeId id) {
        PledgeAccess.Opened opened = access.toSee(id, PledgeAction.READ);
        PersonId person = opened.actor().person();
        Optional<String> hash = opened.pledge().textHash();
        if (person != null && hash.isPresent()) {
            signoff.markLooked(id.subject(), person, hash.get());
        }
    }

    /** The dialogues on it that the current actor may know of, newest first; at most five. */
    @Transactional(readOnly = true)
    public List<DialogueDetails> dialogues(PledgeId id) {
        access.toSee(id, PledgeAction.READ);
        return dialogues.of(id).stream()
                .limit(5)
                .map(talk -> talks.get(new DialogueId(talk.id())))
                .toList();
    }

    /** Who can read the pledge in its present state: relations of organisations, the widest counted once. */
    @Transactional(readOnly = true)
    public Readers readers(PledgeId id) {
        Pledge pledge = access.toSee(id, PledgeAction.READ).pledge();
        Set<Relation> now = PledgeRules.readersIn(pledge.status());
        now.removeIf(
                relation -> relation == Relation.PUBLIC && pledge.publishedAt().isEmpty());
        now.removeIf(relation ->
                relation == Relation.PARTNER && pledge.content().partners().isEmpty());
        now.removeIf(relation -> relation == Relation.MANDATED && !mandates.isRepresented(pledge.lead()));
        Set<Relation> later = EnumSet.noneOf(Relation.class);
        if (pledge.publishedAt().isEmpty() && pledge.dialogue().isPresent()) {
            now.add(Relation.CONSULTED);
        }
        if (pledge.publishedAt().isEmpty() && pledge.status() != PledgeStatus.WITHDRAWN) {
            later.addAll(PledgeRules.readersIn(PledgeStatus.PUBLISHED));
            later.removeAll(now);
            later.remove(Relation.PARTNER);
            later.remove(Relation.MANDATED);
        }
        return new Readers(now, later);
    }

    /**
     * Who reads.
     *
     * @param now relations whose organisations can read it now
     * @param fromPublication relations that are added by its publication
     */
    public record Readers(Set<Relation> now, Set<Relation> fromPublication) {}

    private PledgeDetails details(PledgeAccess.Opened opened) {
        Pledge pledge = opened.pledge();
        Set<OrganisationId> open = Set.copyOf(pledge.partnersToConfirm());
        List<PledgeDetails.PartnerAnswer> partners = pledge.content().partners().stream()
                .map(part -> new PledgeDetails.PartnerAnswer(
                        organisations.get(part.organisation()), part, !open.contains(part.organisation())))
                .toList();
        boolean own = opened.relations().stream().anyMatch(PledgeReading::isInside);
        return new PledgeDetails(
                pledge.id(),
                pledge.reference(),
                pledge.status(),
                pledge.progress().orElse(null),
                organisations.get(pledge.lead()),
                pledge.content(),
                pledge.texts().sections(),
                new PledgeRevision(pledge.revision(), pledge.textVersion()),
                opened.rightsInText().isEmpty() ? null : texts.find(pledge),
                opened.rightsInText().isPresent(),
                pledge.enteredBy().map(organisations::get).orElse(null),
                pledge.isReviewSkipped(),
                pledge.textHash().orElse(null),
                partners,
                completeness.missing(pledge.content()),
                opened.actions(),
                own ? dialogue(pledge) : null,
                own ? editor(pledge) : null,
                pledge.lastEditedAt(),
                pledge.createdAt(),
                pledge.publishedAt().orElse(null),
                pledge.withdrawnPublicReason().orElse(null));
    }

    /** Names of staff are for those who work on the case; everybody else reads offices. */
    private static boolean isInside(Relation relation) {
        return switch (relation) {
            case LEAD, PARTNER, MANDATED, SECRETARIAT -> true;
            case ENTERED_BY,
                    CONSULTED,
                    CONSOLIDATOR,
                    STATE_OF_COUNTRY,
                    ASSIGNED_AGENCY,
                    DECIDES,
                    PAYS,
                    SIGNS,
                    ADVISES,
                    PUBLIC,
                    ANYONE -> false;
        };
    }

    private static @Nullable DialogueId dialogue(Pledge pledge) {
        return pledge.dialogue().map(DialogueId::new).orElse(null);
    }

    private @Nullable String editor(Pledge pledge) {
        return pledge.lastEditor()
                .flatMap(organisations::person)
                .map(Person::name)
                .orElse(null);
    }
}
