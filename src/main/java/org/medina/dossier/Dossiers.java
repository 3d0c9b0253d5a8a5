package org.medina.dossier;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has dossiers compiled. Whether somebody may ask for one is for the journey to check before. */
@Service
public class Dossiers {

    private final DossierStore store;
    private final Snapshots snapshots;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            Snapshots snapshots,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
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
        store.insert(id, request, actors.find().map(Actor::person).orElse(null), clock.instant());
        snapshots.take(id, request);
        events.publishEvent(new Requested(id));
        return id;
    }
}
