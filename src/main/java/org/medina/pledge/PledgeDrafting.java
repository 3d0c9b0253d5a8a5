package org.medina.pledge;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.document.DocumentId;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people write: a pledge is begun, and filled field by field. */
@Service
public class PledgeDrafting {

    private final PledgeRepository pledges;
    private final PledgeAccess access;
    private final PledgeCase pledgeCase;
    private final PledgeProcess process;
    private final ContentPatch patches;
    private final PledgeTexts texts;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final NetworkMandates mandates;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final PledgeContent empty;

    PledgeDrafting(
            PledgeRepository pledges,
            PledgeAccess access,
            PledgeCase pledgeCase,
            PledgeProcess process,
            ContentPatch patches,
            PledgeTexts texts,
            CaseFiles cases,
            Organisations organisations,
            NetworkMandates mandates,
            CurrentActor currentActor,
            Clock clock,
            JsonMapper json) {
        this.pledges = pledges;
        this.access = access;
        this.pledgeCase = pledgeCase;
        this.process = process;
        this.patches = patches;
        this.texts = texts;
        this.cases = cases;
        this.organisations = organisations;
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.clock = clock;
        this.empty = json.treeToValue(json.createObjectNode(), PledgeContent.class);
    }

    /**
     * Whether the current actor may begin a pledge: a city's editors and coordinators; for a city officers, and networks that
     * one has mandated.
     */
    public boolean mayCreate() {
        return currentActor
                .find()
                .filter(PledgeDrafting::mayCreate)
                .filter(actor -> !actor.supportsCities() || !actor.represents().isEmpty())
                .isPresent();
    }

    /** The cities for which the current actor may enter a pledge, by name; none for people of a city, who begin their own. */
    public List<Organisation> cities() {
        Actor actor = currentActor.get();
        if (actor.supportsCities()) {
            return mandates.cities();
        }
        return actor.isOfTheSecretariat() ? organisations.all(OrganisationKind.CITY) : List.of();
    }

    /** A pledge of the city that the current actor acts for. */
    @Transactional
    public PledgeId create(ObjectNode content) {
        return create(content, null);
    }

    /**
     * @param onBehalfOf id or alias of the city that the secretariat or a network enters the pledge for; null for one's own
     * @throws Problem FORBIDDEN, for a network also where its mandate does not run now; or INVALID with one entry a field
     */
    @Transactional
    public PledgeId create(ObjectNode content, @Nullable String onBehalfOf) {
        Actor actor = currentActor.get();
        if (!mayCreate(actor)) {
            throw Problem.forbidden();
        }
        Organisation own = actor.organisation();
        PersonId person = actor.person();
        if (own == null || person == null) {
            throw Problem.forbidden();
        }
        Organisation lead = lead(own, onBehalfOf);
        ContentPatch.Result result = patches.apply(empty, content);
        if (result.content().title() == null) {
            throw Problem.invalid(PledgeField.TITLE.path(), "pledge.problem.needed");
        }
        requirePartnersApart(lead, result.content());
        Pledge pledge = Pledge.begin(
                PledgeId.next(),
                cases.nextReference(),
                lead.id(),
                new Pledge.Written(result.content(), result.changed(), person, clock.instant()));
        boolean forAnother = !lead.equals(own);
        if (forAnother) {
            pledge.enteredBy(own.id());
        }
        texts.open(pledge);
        pledges.save(pledge);
        pledgeCase.open(pledge);
        pledgeCase.noted(pledge, pledge.status(), forAnother ? "enter" : "create", null, Visibility.SECRETARIAT);
        process.begun(pledge.id());
        return pledge.id();
    }

    /**
     * The text of the pledge that is written together.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for those who read only what was frozen
     */
    @Transactional
    public DocumentId document(PledgeId id) {
        PledgeAccess.Opened opened = access.toSee(id, PledgeAction.READ);
        if (opened.rightsInText().isEmpty()) {
            throw Problem.forbidden();
        }
        return texts.ofOpened(opened.pledge());
    }

    /**
     * Changes what the patch names (RFC 7396); long fields as one batch among those of everybody who is writing them.
     *
     * @param read what the writer had read; a field or section that was changed since is refused
     * @return the revision of the short fields after the change
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; PRECONDITION_FAILED where a field was changed by somebody else;
     *     INVALID with one entry a field
     */
    @Transactional
    public int edit(PledgeId id, ObjectNode patch, PledgeRevision read) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.EDIT);
        Pledge pledge = opened.pledge();
        requireUnchanged(pledge, patch, read.fields());
        PledgeContent before = pledge.content();
        ContentPatch.Result result = patches.apply(before, patch);
        if (result.content().title() == null) {
            throw Problem.invalid(PledgeField.TITLE.path(), "pledge.problem.needed");
        }
        requirePartnersApart(organisations.get(pledge.lead()), result.content());
        if (result.changed().isEmpty()) {
            return pledge.revision();
        }
        Set<PledgeField> sections = EnumSet.copyOf(result.changed());
        sections.retainAll(PledgeTexts.FIELDS);
        Set<PledgeField> fields = EnumSet.copyOf(result.changed());
        fields.removeAll(PledgeTexts.FIELDS);
        if (!sections.isEmpty()) {
            texts.write(pledge, result.content(), sections, read.text());
        }
        if (!fields.isEmpty()) {
            PledgeContent content = texts.withTextsOf(pledge, result.content());
            pledge.edit(written(new ContentPatch.Result(content, fields), opened.actor()));
            texts.touched(pledge);
        }
        pledges.save(pledge);
        pledgeCase.rewritten(pledge, before);
        return pledge.revision();
    }

    /**
     * Puts metadata right once the text is closed: codes, contacts, ids elsewhere. The signature stays.
     *
     * @param reason kept in the history
     * @throws Problem as {@link #edit}, and INVALID for fields that a signature covers
     */
    @Transactional
    public int correct(PledgeId id, ObjectNode patch, int readRevision, String reason) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.CORRECT);
        Pledge pledge = opened.pledge();
        String because = Words.required("reason", reason, Words.MEDIUM);
        requireUnchanged(pledge, patch, readRevision);
        ContentPatch.Result result = patches.apply(pledge.content(), patch);
        pledge.correct(written(result, opened.actor()));
        pledges.save(pledge);
        texts.touched(pledge);
        pledgeCase.noted(pledge, pledge.status(), "correct", because, Visibility.SECRETARIAT);
        return pledge.revision();
    }

    private static boolean mayCreate(Actor actor) {
        Organisation own = actor.organisation();
        if (own == null) {
            return false;
        }
        return switch (own.kind()) {
            case CITY -> actor.has(Role.CITY_EDITOR) || actor.has(Role.CITY_COORDINATOR);
            case SECRETARIAT -> actor.has(Role.SECRETARIAT_OFFICER);
            case NETWORK -> actor.supportsCities();
            case STATE, PROVINCE, AGENCY, FUND, PARTNER, OBSERVER -> false;
        };
    }

    private Organisation lead(Organisation own, @Nullable String onBehalfOf) {
        if (own.kind() == OrganisationKind.CITY) {
            if (onBehalfOf != null && !own.isNamed(onBehalfOf)) {
                throw Problem.invalid("onBehalfOf", "pledge.problem.only-own-city");
            }
            return own;
        }
        if (onBehalfOf == null || onBehalfOf.isBlank()) {
            throw Problem.invalid("onBehalfOf", "pledge.problem.name-the-city");
        }
        Organisation named = organisations
                .named(OrganisationKind.CITY, onBehalfOf)
                .orElseThrow(() -> Problem.invalid("onBehalfOf", "pledge.problem.unknown-city"));
        if (own.kind() == OrganisationKind.NETWORK) {
            mandates.require(named.id());
        }
        return named;
    }

    private static void requirePartnersApart(Organisation lead, PledgeContent content) {
        if (content.partners().stream()
                .anyMatch(partner -> partner.organisation().equals(lead.id()))) {
            throw Problem.invalid(PledgeField.PARTNERS.path(), "pledge.problem.lead-as-partner");
        }
    }

    private static void requireUnchanged(Pledge pledge, ObjectNode patch, int readRevision) {
        Set<PledgeField> touched = ContentPatch.touched(patch);
        for (PledgeField field : touched) {
            if (pledge.revisions().of(field) > readRevision) {
                throw Problem.changedMeanwhile(FieldProblem.of(field.path(), "pledge.problem.changed-meanwhile"));
            }
        }
    }

    private Pledge.Written written(ContentPatch.Result result, Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            throw Problem.forbidden();
        }
        return new Pledge.Written(result.content(), result.changed(), person, clock.instant());
    }
}
