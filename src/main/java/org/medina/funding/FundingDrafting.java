package org.medina.funding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.medina.call.CallSummary;
import org.medina.call.CallTerms;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people write: a request is begun, and filled field by field. */
@Service
public class FundingDrafting {

    private final FundingRepository requests;
    private final FundingAccess access;
    private final FundingCase fundingCase;
    private final FundingProcess process;
    private final FundingPatch patches;
    private final FromPledge fromPledge;
    private final CallReading calls;
    private final Organisations organisations;
    private final NetworkMandates mandates;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final JsonMapper json;

    FundingDrafting(
            FundingRepository requests,
            FundingAccess access,
            FundingCase fundingCase,
            FundingProcess process,
            FundingPatch patches,
            FromPledge fromPledge,
            CallReading calls,
            Organisations organisations,
            NetworkMandates mandates,
            CurrentActor currentActor,
            Clock clock,
            JsonMapper json) {
        this.requests = requests;
        this.access = access;
        this.fundingCase = fundingCase;
        this.process = process;
        this.patches = patches;
        this.fromPledge = fromPledge;
        this.calls = calls;
        this.organisations = organisations;
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    /** Whether the current actor may begin a request: a city's editors and coordinators. */
    public boolean mayBegin() {
        return currentActor.find().filter(FundingDrafting::mayBegin).isPresent();
    }

    /** Whether the current actor may enter a request for a city: officers, and networks that one has mandated. */
    public boolean mayEnter() {
        return currentActor
                .find()
                .filter(FundingDrafting::mayEnter)
                .filter(actor -> !actor.supportsCities() || !actor.represents().isEmpty())
                .isPresent();
    }

    /** Cities for which the current actor can enter a request. */
    public List<Organisation> cities() {
        return currentActor.get().supportsCities() ? mandates.cities() : organisations.all(OrganisationKind.CITY);
    }

    /** Calls to which a request can be begun now, and so handed in. */
    @Transactional(readOnly = true)
    public List<CallSummary> openCalls() {
        return calls.open();
    }

    /**
     * A request of the city that the current actor acts for.
     *
     * @param call id or reference
     * @param pledge id or reference of a pledge of the city; what it knows is filled in. Null to begin without
     * @param title needed where no pledge gives one
     * @param onBehalfOf id or alias of the city that an officer or a network enters it for; null for one's own city
     * @throws Problem FORBIDDEN, for a network also where its mandate does not run now; INVALID with one entry a field
     */
    @Transactional
    public FundingId begin(
            @Nullable String call, @Nullable String pledge, @Nullable String title, @Nullable String onBehalfOf) {
        Actor actor = currentActor.get();
        Organisation acting = actor.organisation();
        if (acting == null || !(mayBegin(actor) || mayEnter(actor))) {
            throw Problem.forbidden();
        }
        Organisation own = lead(acting, onBehalfOf);
        FundingRequest.Entered entered = openCall(call);
        FundingContent content = title == null || title.isBlank()
                ? patches.empty()
                : patches.apply(
                                patches.empty(),
                                json.createObjectNode().put(FundingField.TITLE.path(), title.strip()),
                                entered.terms())
                        .content();
        PledgeId from = null;
        if (pledge != null && !pledge.isBlank()) {
            PledgeDetails found = fromPledge.find(pledge.strip(), own);
            content = fromPledge.fill(content, found, entered.terms());
            from = found.id();
        }
        if (content.title() == null) {
            throw Problem.invalid(FundingField.TITLE.path(), "funding.problem.needed");
        }
        return open(
                own.id(),
                own.id().equals(acting.id()) ? null : acting.id(),
                new FundingRequest.Beginning(entered, from, null, written(patches.empty(), content, actor)));
    }

    private Organisation lead(Organisation acting, @Nullable String onBehalfOf) {
        boolean named = onBehalfOf != null && !onBehalfOf.isBlank();
        if (acting.kind() == OrganisationKind.CITY) {
            if (named && !acting.isNamed(onBehalfOf)) {
                throw Problem.invalid("onBehalfOf", "funding.problem.only-own-city");
            }
            return acting;
        }
        if (!named) {
            throw Problem.invalid("onBehalfOf", "funding.problem.name-the-city");
        }
        Organisation lead = organisations
                .named(OrganisationKind.CITY, onBehalfOf)
                .orElseThrow(() -> Problem.invalid("onBehalfOf", "funding.problem.unknown-city"));
        if (acting.kind() == OrganisationKind.NETWORK) {
            mandates.require(lead.id());
        }
        return lead;
    }

    /**
     * Takes what was good and not funded into a later call, as it was written.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT where it was taken there already
     */
    @Transactional
    public FundingId reapply(FundingId id, @Nullable String call) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.REAPPLY);
        FundingRequest earlier = opened.request();
        FundingRequest.Entered entered = openCall(call);
        if (requests.isTakenTo(id.value(), entered.id().value())) {
            throw Problem.of(Problem.Kind.CONFLICT, "funding.problem.reapplied-before");
        }
        FundingContent content = FromPledge.under(earlier.content(), entered.terms());
        Organisation own = opened.actor().organisation();
        if (own == null) {
            throw Problem.forbidden();
        }
        FundingId next = open(
                own.id(),
                null,
                new FundingRequest.Beginning(
                        entered, earlier.pledge().orElse(null), id, written(patches.empty(), content, opened.actor())));
        fundingCase.noted(earlier, earlier.status(), "reapply", null);
        return next;
    }

    private FundingId open(
            OrganisationId lead, @Nullable OrganisationId enteredBy, FundingRequest.Beginning beginning) {
        FundingRequest request = FundingRequest.begin(FundingId.next(), fundingCase.nextReference(), lead, beginning);
        if (enteredBy != null) {
            request.enteredBy(enteredBy);
        }
        requests.save(request);
        fundingCase.open(request);
        fundingCase.noted(request, request.status(), beginning.from() == null ? "begin" : "begin-again", null);
        process.begun(request.id());
        return request.id();
    }

    /**
     * Changes what the patch names (RFC 7396).
     *
     * @param read the revision that the writer had read; a field that was changed since is refused
     * @return the revision after the change
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; PRECONDITION_FAILED where a field was changed by somebody else;
     *     INVALID with one entry a field
     */
    @Transactional
    public int edit(FundingId id, ObjectNode patch, int read) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.EDIT);
        FundingRequest request = opened.request();
        requireUnchanged(request, FundingPatch.touched(patch), read);
        FundingContent before = request.content();
        FundingPatch.Result result = patches.apply(before, patch, terms(request));
        if (result.content().title() == null) {
            throw Problem.invalid(FundingField.TITLE.path(), "funding.problem.needed");
        }
        if (!result.changed().isEmpty()) {
            request.edit(
                    new FundingRequest.Written(result.content(), result.changed(), opened.person(), clock.instant()));
            requests.save(request);
            fundingCase.renamed(request, before);
        }
        return request.revision();
    }

    /** The city makes its own what somebody entered for it. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE */
    @Transactional
    public void confirmEntry(FundingId id) {
        FundingRequest request =
                access.toChange(id, FundingAction.CONFIRM_ENTRY).request();
        OrganisationId enteredBy = request.enteredBy().orElse(request.lead());
        request.confirmEntry();
        requests.save(request);
        fundingCase.confirmed(request, enteredBy);
        fundingCase.moved(request, request.status(), "confirm-entry", null);
        process.reassigned(id);
    }

    /**
     * Says which pledge it is from; in a draft, what is still empty is filled from it.
     *
     * @param pledge id or reference
     */
    @Transactional
    public void link(FundingId id, @Nullable String pledge) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.LINK);
        FundingRequest request = opened.request();
        PledgeDetails found =
                fromPledge.find(Words.required("pledge", pledge, Words.MEDIUM), organisations.get(request.lead()));
        FundingContent before = request.content();
        request.link(found.id());
        if (request.status() == FundingStatus.DRAFT) {
            FundingContent filled = fromPledge.fill(before, found, terms(request));
            request.edit(written(before, filled, opened.actor()));
        }
        requests.save(request);
        fundingCase.noted(request, request.status(), "link", found.reference());
    }

    private FundingRequest.Written written(FundingContent before, FundingContent after, Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            throw Problem.forbidden();
        }
        ObjectNode old = json.valueToTree(before);
        ObjectNode now = json.valueToTree(after);
        Set<FundingField> changed = EnumSet.noneOf(FundingField.class);
        for (FundingField field : FundingField.values()) {
            if (!old.path(field.path()).equals(now.path(field.path()))) {
                changed.add(field);
            }
        }
        return new FundingRequest.Written(after, changed, person, clock.instant());
    }

    private static void requireUnchanged(FundingRequest request, Set<FundingField> touched, int read) {
        List<FieldProblem> changed = new ArrayList<>();
        for (FundingField field : touched) {
            if (request.revisions().of(field) > read) {
                changed.add(FieldProblem.of(field.path(), "funding.problem.changed-meanwhile"));
            }
        }
        if (!changed.isEmpty()) {
            throw Problem.changedMeanwhile(changed);
        }
    }

    private static boolean mayBegin(Actor actor) {
        Organisation own = actor.organisation();
        return own != null
                && own.kind() == OrganisationKind.CITY
                && (actor.has(Role.CITY_EDITOR) || actor.has(Role.CITY_COORDINATOR));
    }

    private static boolean mayEnter(Actor actor) {
        Organisation own = actor.organisation();
        return actor.supportsCities()
                || own != null && own.kind() == OrganisationKind.SECRETARIAT && actor.has(Role.SECRETARIAT_OFFICER);
    }

    /** @throws Problem INVALID at {@code call} for one that takes no requests now */
    FundingRequest.Entered openCall(@Nullable String address) {
        String given = Words.required("call", address, Words.MEDIUM);
        CallSummary call = calls.resolve(given).stream()
                .flatMap(id -> calls.open().stream().filter(open -> open.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("call", "funding.problem.call-not-open", given));
        return entered(call.id(), call.version(), call.mechanism());
    }

    private FundingRequest.Entered entered(CallId id, int version, String mechanism) {
        return new FundingRequest.Entered(id, version, mechanism, calls.terms(id, version));
    }

    private CallTerms terms(FundingRequest request) {
        return calls.terms(request.call(), request.termsVersion());
    }
}
