package org.medina.dossier;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has dossiers compiled. Whether somebody may ask for one is for the journey to check before. */
@Service
public class Dossiers {

    private final DossierStore store;
    private final JobStore jobs;
    private final DossierAccess access;
    private final Snapshots snapshots;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String publicUrl;

    Dossiers(
            DossierStore store,
            JobStore jobs,
            DossierAccess access,
            Snapshots snapshots,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.store = store;
        this.jobs = jobs;
        this.access = access;
        this.snapshots = snapshots;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** There is something to do; told when a snapshot is taken, heard once it is committed. */
    record Requested(DossierId dossier) {}

    /**
     * Takes the snapshot now, in the caller's transaction: what is changed, published or withdrawn afterwards is not in it. The
     * files follow in the background; {@link DossierCompiled} tells when they are there.
     *
     * @throws IllegalArgumentException where a pledge is named twice or was never published
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierId compile(DossierRequest request) {
        Set<PledgeId> named = new HashSet<>();
        request.entries().forEach(entry -> {
            if (!named.add(entry.pledge())) {
                throw new IllegalArgumentException("twice in one dossier: " + entry.pledge());
            }
        });
        DossierId id = DossierId.next();
        store.insert(id, request, publicUrl, actors.find().map(Actor::person).orElse(null), clock.instant());
        snapshots.take(id, request);
        events.publishEvent(new Requested(id));
        return id;
    }

    /**
     * Has a dossier compiled once more from the same snapshot, to see that every byte is the same; nothing of it changes. What
     * came of it is read by {@link DossierReading#repetition}.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN; WRONG_STATE before it is compiled, CONFLICT while that is under way already
     */
    @Transactional
    public void repeat(DossierId id) {
        DossierDetails dossier = access.toCompile(id);
        if (!dossier.isCompiled()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dossier.problem.not-compiled");
        }
        boolean underWay = store.repeated(id)
                .filter(again -> again.progress().state().isUnderWay())
                .isPresent();
        if (underWay) {
            throw Problem.of(Problem.Kind.CONFLICT, "dossier.problem.repeated-already");
        }
        DossierId again = DossierId.next();
        jobs.repeat(again, id, actors.find().map(Actor::person).orElse(null), clock.instant());
        events.publishEvent(new Requested(again));
    }

    /**
     * Has a dossier go on that failed.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN; WRONG_STATE where it did not
     */
    @Transactional
    public void resume(DossierId id) {
        access.toCompile(id);
        if (!jobs.resume(id)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dossier.problem.not-failed");
        }
        events.publishEvent(new Requested(id));
    }
}
