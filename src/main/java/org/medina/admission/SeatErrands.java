package org.medina.admission;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be done at the sign-in server, and what kept it from being done. */
@Service
@Transactional
public class SeatErrands {

    private final ErrandRows rows;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatErrands(ErrandRows rows, CurrentActor current, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** There is something to do. */
    record Asked() {}

    void ask(Errand.Kind kind, UUID about, UUID target) {
        rows.insert(kind, about, target, clock.instant());
        events.publishEvent(new Asked());
    }

    /** Who asks has looked who may know. */
    @Transactional(readOnly = true)
    List<Errand> about(UUID about) {
        return rows.about(about);
    }

    /**
     * Tries it again now.
     *
     * @throws Problem NOT_FOUND for all but the secretariat, WRONG_STATE where it is done
     */
    public void again(UUID id) {
        AdmissionRules.requireAdmits(current.get());
        if (rows.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        if (!rows.again(id, clock.instant())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", Errand.State.DONE.name());
        }
        events.publishEvent(new Asked());
    }
}
