package org.medina.errand;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outings, on which somebody runs an errand: the process of the one calls that of the other. */
@Service
public class Outings {

    private record Outing(OrganisationId lead, SubjectRef errand) {}

    private final Map<UUID, Outing> outings = new ConcurrentHashMap<>();
    private final Errands errands;
    private final Processes processes;

    Outings(Errands errands, Processes processes) {
        this.errands = errands;
        this.processes = processes;
    }

    /** @param errand that nobody has begun yet */
    @Transactional
    public SubjectRef begin(OrganisationId lead, SubjectRef errand) {
        var subject = new SubjectRef("outing", Ids.next());
        outings.put(subject.id(), new Outing(lead, errand));
        errands.file(subject, lead, "Outing", "planning");
        processes.start("outing", subject);
        return subject;
    }

    @Transactional
    public void planned(SubjectRef subject) {
        processes.complete(subject, "userTask_PlanOuting", Map.of());
    }

    @Transactional
    public void closed(SubjectRef subject) {
        processes.complete(subject, "userTask_CloseOuting", Map.of());
    }

    @Transactional
    public void withdrawn(SubjectRef subject) {
        processes.message(subject, "outingWithdrawn");
    }

    SubjectRef errand(SubjectRef outing) {
        return of(outing).errand();
    }

    OrganisationId lead(SubjectRef outing) {
        return of(outing).lead();
    }

    private Outing of(SubjectRef outing) {
        return Objects.requireNonNull(outings.get(outing.id()));
    }
}
