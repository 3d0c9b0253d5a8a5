package org.medina.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One period of a pledge and the update that is written for it; every change is a guarded verb. */
@Table(schema = "progress", name = "period")
class ProgressPeriod {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private UUID pledgeId;
    private UUID lead;
    private int number;
    private ProgressStage stage;
    private Instant beganAt;
    private LocalDate coversFrom;
    private @Nullable LocalDate coversUntil;
    private Timetable timetable;
    private Instant dueAt;
    private boolean extended;
    private @Nullable Pause pause;
    private ProgressContent content;
    private int revision;
    private WrittenFields revisions;
    private @Nullable UUID enteredBy;
    private @Nullable UUID lastWriter;
    private @Nullable Instant writtenAt;
    private @Nullable HandedIn handedIn;
    private @Nullable Snapshot snapshot;
    private @Nullable Instant checkDue;
    private @Nullable String returnedReason;
    private @Nullable Instant remindedAt;
    private @Nullable Instant silentSince;
    private Instant createdAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private ProgressPeriod() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private ProgressPeriod(ProgressId id, String reference, Beginning beginning) {
        this.id = id.value();
        this.reference = reference;
        this.pledgeId = beginning.pledge().value();
        this.lead = beginning.lead().value();
        this.number = beginning.number();
        this.stage = ProgressStage.WAITING;
        this.beganAt = beginning.began();
        this.coversFrom = beginning.from();
        this.timetable = beginning.timetable();
        this.dueAt = timetable.due();
        this.content = ProgressContent.EMPTY;
        this.revision = 0;
        this.revisions = WrittenFields.NONE;
        this.createdAt = beginning.at();
    }

    /** @param began when the last update was published, or the pledge */
    record Beginning(
            PledgeId pledge,
            OrganisationId lead,
            int number,
            LocalDate from,
            Instant began,
            Timetable timetable,
            Instant at) {}

    static ProgressPeriod begin(ProgressId id, String reference, Beginning beginning) {
        return new ProgressPeriod(id, reference, beginning);
    }

    /** What somebody wrote, and which fields that changed. */
    record Written(ProgressContent content, Set<ProgressField> fields, PersonId by, Instant at) {}

    /** @param forCity the organisation that writes on the city's behalf; null where the city writes itself */
    void write(Written written, @Nullable OrganisationId forCity) {
        require(stage.isOpen());
        content = written.content();
        revision++;
        revisions = revisions.at(revision, written.fields());
        lastWriter = written.by().value();
        writtenAt = written.at();
        if (forCity != null) {
            enteredBy = forCity.value();
        }
    }

    /** The time of asking has come. False where the city was asked before. */
    boolean ask(Instant now) {
        require(stage == ProgressStage.WAITING || stage == ProgressStage.DUE);
        stage = ProgressStage.DUE;
        return remind(now);
    }

    /** Whether the city is to be reminded now; said once for each of the moments of its day. */
    boolean remind(Instant now) {
        boolean due = stage == ProgressStage.DUE
                && timetable
                        .lastReminder(now)
                        .filter(moment -> remindedAt == null || remindedAt.isBefore(moment))
                        .isPresent();
        if (due) {
            remindedAt = now;
        }
        return due;
    }

    /** Whether a missing update is to be told to the public now; said once, and lifted by the update. */
    boolean fallSilent(Instant now) {
        boolean due = stage == ProgressStage.DUE && silentSince == null && !now.isBefore(timetable.silent());
        if (due) {
            silentSince = beganAt;
        }
        return due;
    }

    boolean isTimeToAsk(Instant now) {
        return stage != ProgressStage.PAUSED && !now.isBefore(timetable.asks());
    }

    /** One extension in a period. */
    void extend(Period by) {
        require(stage == ProgressStage.WAITING || stage == ProgressStage.DUE);
        if (extended) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "progress.problem.extended-before");
        }
        extended = true;
        moveDue(Timetable.plus(timetable.due(), by));
        stage = ProgressStage.WAITING;
    }

    void pause(Pause rest) {
        require(stage == ProgressStage.WAITING || stage == ProgressStage.DUE);
        pause = rest;
        silentSince = null;
        stage = ProgressStage.PAUSED;
    }

    /** It goes on; the time that it rested is not counted. */
    void resume(Instant now) {
        require(stage == ProgressStage.PAUSED);
        goOn(now);
    }

    /** Whether the rest is over by itself, and it goes on. */
    boolean wake(Instant now) {
        boolean over = stage == ProgressStage.PAUSED && pause != null && !now.isBefore(pause.until());
        if (over) {
            goOn(now);
        }
        return over;
    }

    private void goOn(Instant now) {
        if (pause != null) {
            moveDue(timetable.due().plus(Duration.between(pause.since(), now)));
        }
        pause = null;
        stage = ProgressStage.WAITING;
    }

    private void moveDue(Instant to) {
        timetable = timetable.dueOn(to);
        dueAt = to;
    }

    /** What the city reports, with what it refers to as it is now; a rest ends with it, and so does silence. */
    void handIn(Snapshot reported, HandedIn by, Instant checkUntil) {
        require(stage.isOpen());
        if (stage == ProgressStage.PAUSED) {
            goOn(by.at());
        }
        snapshot = reported;
        handedIn = by;
        coversUntil = LocalDate.ofInstant(by.at(), ZoneOffset.UTC);
        checkDue = checkUntil;
        returnedReason = null;
        enteredBy = null;
        stage = ProgressStage.CHECK;
    }

    void sendBack(String reason) {
        require(stage == ProgressStage.CHECK);
        snapshot = null;
        handedIn = null;
        coversUntil = null;
        checkDue = null;
        returnedReason = reason;
        stage = ProgressStage.DUE;
    }

    void requireCheck() {
        require(stage == ProgressStage.CHECK);
    }

    Snapshot publish(Instant at) {
        requireCheck();
        stage = ProgressStage.PUBLISHED;
        publishedAt = at;
        checkDue = null;
        silentSince = null;
        return reported().orElseThrow();
    }

    /** The pledge is over. */
    void end() {
        require(!stage.isOver());
        stage = ProgressStage.ENDED;
        pause = null;
        silentSince = null;
        checkDue = null;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    ProgressId id() {
        return new ProgressId(id);
    }

    String reference() {
        return reference;
    }

    PledgeId pledge() {
        return new PledgeId(pledgeId);
    }

    OrganisationId lead() {
        return new OrganisationId(lead);
    }

    int number() {
        return number;
    }

    ProgressStage stage() {
        return stage;
    }

    Instant beganAt() {
        return beganAt;
    }

    LocalDate coversFrom() {
        return coversFrom;
    }

    Optional<LocalDate> coversUntil() {
        return Optional.ofNullable(coversUntil);
    }

    Timetable timetable() {
        return timetable;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isExtended() {
        return extended;
    }

    Optional<Pause> rest() {
        return Optional.ofNullable(pause);
    }

    ProgressContent content() {
        return content;
    }

    int revision() {
        return revision;
    }

    WrittenFields revisions() {
        return revisions;
    }

    Optional<OrganisationId> enteredBy() {
        return Optional.ofNullable(enteredBy).map(OrganisationId::new);
    }

    Optional<PersonId> lastWriter() {
        return Optional.ofNullable(lastWriter).map(PersonId::new);
    }

    Optional<Instant> writtenAt() {
        return Optional.ofNullable(writtenAt);
    }

    Optional<HandedIn> handedIn() {
        return Optional.ofNullable(handedIn);
    }

    Optional<Snapshot> reported() {
        return Optional.ofNullable(snapshot);
    }

    Optional<Instant> checkDue() {
        return Optional.ofNullable(checkDue);
    }

    Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    Instant remindedAt() {
        return remindedAt == null ? beganAt : remindedAt;
    }

    Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
