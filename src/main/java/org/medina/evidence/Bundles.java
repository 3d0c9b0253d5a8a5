package org.medina.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes evidence along: asks for it, tells how far it is, hands it out to whoever asked. */
@Service
@EnableConfigurationProperties(EvidenceSettings.class)
public class Bundles {

    private final BundleRows rows;
    private final BundleFiles files;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bundles(
            BundleRows rows,
            BundleFiles files,
            CaseFiles cases,
            CasesInSight sight,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.cases = cases;
        this.sight = sight;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** There is something to do; heard once it is committed. */
    record Asked(UUID bundle) {}

    /** What the current actor may ask for besides single cases. */
    public Set<BundleScope> offered() {
        Set<BundleScope> offered = EnumSet.noneOf(BundleScope.class);
        current.find().ifPresent(actor -> Set.of(BundleScope.ORGANISATION, BundleScope.WHOLE).stream()
                .filter(scope -> BundleRules.mayAsk(actor, scope))
                .forEach(offered::add));
        return offered;
    }

    public boolean isOpenTo(SubjectRef subject) {
        return current.find()
                .filter(actor -> BundleRules.mayAsk(actor, BundleScope.CASE) && sight.reads(actor, subject))
                .isPresent();
    }

    /**
     * Asks for the evidence of one case.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, CONFLICT while the same is under way
     */
    @Transactional
    public UUID ask(SubjectRef subject) {
        Actor actor = current.get();
        if (!sight.reads(actor, subject)) {
            throw Problem.notFound();
        }
        CaseFile file = cases.find(subject).orElseThrow(Problem::notFound);
        return ask(actor, BundleScope.CASE, subject, "evidence-" + file.reference());
    }

    /**
     * Asks for the evidence of many cases; one at a time for an organisation.
     *
     * @throws Problem FORBIDDEN, CONFLICT while another is under way
     */
    @Transactional
    public UUID ask(BundleScope scope) {
        if (scope == BundleScope.CASE) {
            throw Problem.invalid("scope", "evidence.problem.scope");
        }
        Actor actor = current.get();
        if (!BundleRules.mayAsk(actor, scope)) {
            throw Problem.forbidden();
        }
        String whose = scope == BundleScope.WHOLE
                ? "all"
                : actor.requiredOrganisation().alias();
        return ask(actor, scope, null, "medina-" + whose + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private UUID ask(Actor actor, BundleScope scope, @Nullable SubjectRef about, String name) {
        if (!BundleRules.mayAsk(actor, scope)) {
            throw Problem.forbidden();
        }
        UUID id = Ids.next();
        boolean kept = rows.insert(new Bundle(
                id,
                scope,
                about,
                name,
                actor.requiredPerson(),
                actor.requiredOrganisation().id(),
                BundleState.WAITING,
                0,
                0,
                clock.instant(),
                null,
                null,
                null,
                0,
                0));
        if (!kept) {
            throw Problem.of(Problem.Kind.CONFLICT, "evidence.problem.under-way");
        }
        events.publishEvent(new Asked(id));
        return id;
    }

    /** What the current actor asked for of one case, newest first; at most 20. */
    @Transactional(readOnly = true)
    public List<Bundle> of(SubjectRef subject) {
        return own(subject);
    }

    /** What the current actor asked for of more than one case, newest first; at most 20. */
    @Transactional(readOnly = true)
    public List<Bundle> ofMany() {
        return own(null);
    }

    /**
     * When everything there is was taken along, newest first, at most 20: who holds cases may know that they left the portal.
     *
     * @throws Problem FORBIDDEN for those who answer for no organisation
     */
    @Transactional(readOnly = true)
    public List<TakenWhole> takenWhole() {
        if (offered().isEmpty()) {
            throw Problem.forbidden();
        }
        return rows.whole().stream()
                .flatMap(bundle -> TakenWhole.of(bundle).stream())
                .toList();
    }

    private List<Bundle> own(@Nullable SubjectRef subject) {
        return current.find()
                .filter(actor -> actor.person() != null && actor.organisation() != null)
                .map(actor -> rows.of(
                        actor.requiredPerson(), actor.requiredOrganisation().id(), subject))
                .orElse(List.of());
    }

    /** @throws Problem NOT_FOUND for everybody but who asked for it, acting as they did then and with the right to ask again */
    @Transactional(readOnly = true)
    public Bundle get(UUID id) {
        Actor actor = current.get();
        return rows.find(id).filter(bundle -> isFor(bundle, actor)).orElseThrow(Problem::notFound);
    }

    private boolean isFor(Bundle bundle, Actor actor) {
        SubjectRef about = bundle.about();
        return bundle.person().equals(actor.person())
                && actor.actsFor(bundle.organisation())
                && BundleRules.mayAsk(actor, bundle.scope())
                && (about == null || sight.reads(actor, about));
    }

    /** @throws Problem NOT_FOUND; WRONG_STATE before it is made and once its time is over */
    @Transactional(readOnly = true)
    public Bundle toTake(UUID id) {
        Bundle bundle = get(id);
        Instant expires = bundle.expiresAt();
        if (!bundle.isReady() || expires == null || !expires.isAfter(clock.instant())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "evidence.problem.not-ready");
        }
        return bundle;
    }

    /** Streams what {@link #toTake} allowed; the same bundle has the same bytes. */
    public void writeTo(Bundle bundle, OutputStream out) throws IOException {
        new BundleZip(files).write(bundle.id(), out);
    }

    /** When this portal made a bundle whose list of files has that hash; anybody may ask. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(String hash) {
        return rows.madeAt(hash);
    }
}
