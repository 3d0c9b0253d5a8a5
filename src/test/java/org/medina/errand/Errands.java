package org.medina.errand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Errands: what a test wants of one is set on it directly; who did what is kept in {@link Errand#done}. */
@Service
public class Errands {

    /** An errand as tests set it up; in memory, for only the house around it is under test. */
    public static final class Errand {
        public volatile boolean needsReview = true;
        public volatile boolean failsAtTheEnd;
        public volatile List<UUID> partners = List.of();
        public volatile Instant touched;
        public final List<String> done = new CopyOnWriteArrayList<>();
        final OrganisationId lead;

        Errand(OrganisationId lead, Instant touched) {
            this.lead = lead;
            this.touched = touched;
        }
    }

    private final Map<UUID, Errand> errands = new ConcurrentHashMap<>();
    private final CaseFiles files;
    private final Processes processes;
    private final CurrentActor current;
    private final Clock clock;

    Errands(CaseFiles files, Processes processes, CurrentActor current, Clock clock) {
        this.files = files;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    public Errand of(SubjectRef subject) {
        return Objects.requireNonNull(errands.get(subject.id()));
    }

    @Transactional
    public SubjectRef open(OrganisationId lead, String title) {
        SubjectRef subject = prepare(lead, title);
        processes.start("errand", subject);
        return subject;
    }

    /** An errand that another journey's process will call. */
    @Transactional
    public SubjectRef prepare(OrganisationId lead, String title) {
        var subject = new SubjectRef("errand", Ids.next());
        errands.put(subject.id(), new Errand(lead, clock.instant()));
        file(subject, lead, title, "writing");
        return subject;
    }

    void file(SubjectRef subject, OrganisationId lead, String title, String stage) {
        Instant now = clock.instant();
        files.open(new CaseFile(
                subject,
                files.nextReference(),
                title,
                "OPEN",
                stage,
                new Turn(lead, Role.CITY_EDITOR),
                now,
                null,
                lead,
                Set.of(),
                Visibility.CITY,
                now));
    }

    @Transactional
    public void written(SubjectRef subject) {
        processes.complete(subject, "userTask_WriteErrand", Map.of());
    }

    @Transactional
    public void reviewed(SubjectRef subject, String decision) {
        processes.complete(subject, "userTask_ReviewErrand", Map.of("decision", decision));
    }

    @Transactional
    public void confirmed(SubjectRef subject, UUID partner) {
        processes.completeFor(subject, "userTask_ConfirmErrand", partner, Map.of());
    }

    @Transactional
    public void withdrawn(SubjectRef subject) {
        processes.message(subject, "withdrawal");
    }

    void remindIfIdle(SubjectRef subject) {
        Errand errand = of(subject);
        boolean idle = !errand.touched.plus(Duration.ofDays(14)).isAfter(clock.instant());
        errand.done.add((idle ? "reminded by " : "looked at by ") + actor());
        if (idle) {
            errand.touched = clock.instant();
        }
    }

    void finish(SubjectRef subject) {
        of(subject).done.add("finished by " + actor());
        files.update(subject, new CaseProgress("DONE", "done", null, null, Visibility.PUBLIC));
        files.record(subject, new HistoryEntry("finish", "OPEN", "DONE", null, Visibility.PUBLIC));
        if (of(subject).failsAtTheEnd) {
            throw Problem.forbidden();
        }
    }

    void close(SubjectRef subject) {
        of(subject).done.add("closed by " + actor());
    }

    private String actor() {
        return current.get().name();
    }

    /** Everything that was ever done in an errand, for assertions. */
    public List<String> done(SubjectRef subject) {
        return new ArrayList<>(of(subject).done);
    }
}
