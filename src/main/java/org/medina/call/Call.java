package org.medina.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A call; every change of state is a guarded verb. That it closes at the end of its last day is a question of the time. */
@Table(schema = "call", name = "call")
class Call {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private CallStatus status;
    private String mechanism;
    private String title;
    private @Nullable LocalDate opens;
    private @Nullable LocalDate closes;
    private @Nullable String zone;
    private @Nullable Instant opensAt;
    private @Nullable Instant entersUntil;
    private @Nullable Instant closesAt;
    private int current;
    private @Nullable CallDraft draft;
    private Drafters drafters;
    private boolean handedOver;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closeReason;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Call() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Call(CallId id, String reference, String mechanism, String title, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.mechanism = mechanism;
        this.title = title;
        this.status = CallStatus.DRAFT;
        this.drafters = Drafters.NONE;
        this.createdAt = at;
    }

    static Call begin(CallId id, String reference, String mechanism, String title, Instant at) {
        return new Call(id, reference, mechanism, title, at);
    }

    /** The first draft, as its mechanism usually asks. */
    void begin(CallDraft first, PersonId by) {
        draft = first;
        drafters = drafters.and(by);
    }

    CallStatus status(Instant at) {
        boolean over = status == CallStatus.PUBLISHED && !at.isBefore(Objects.requireNonNull(closesAt));
        return over ? CallStatus.CLOSED : status;
    }

    /** As it was brought about by somebody, whatever the time says. */
    CallStatus kept() {
        return status;
    }

    void write(CallDraft written, String known, PersonId by) {
        requireDraft();
        draft = written;
        drafters = drafters.and(by);
        if (current == 0) {
            mechanism = known;
            title = written.title() == null ? title : written.title();
        }
    }

    /** Another version begins as the one in force; whoever begins it has written nothing yet. */
    void revise(CallDraft inForce) {
        if (draft != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "call.problem.version-begun");
        }
        draft = inForce;
        drafters = Drafters.NONE;
        handedOver = false;
    }

    void discard() {
        requireDraft();
        draft = null;
        handedOver = false;
    }

    void handOver() {
        requireDraft();
        if (handedOver) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "call.problem.handed-over");
        }
        handedOver = true;
    }

    void sendBack() {
        requireDraft();
        if (!handedOver) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "call.problem.not-handed-over");
        }
        handedOver = false;
    }

    /** @throws Problem FORBIDDEN to whoever wrote at it */
    void requireOtherThanDrafters(PersonId by) {
        requireDraft();
        if (drafters.has(by)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "call.problem.four-eyes");
        }
    }

    /** What was drafted is in force from now on, under the next number. */
    void publish(CallWindow window, String known, Instant at) {
        CallDraft written = requireDraft();
        title = Objects.requireNonNull(written.title());
        mechanism = known;
        opens = window.opens();
        closes = window.closes();
        zone = window.zone().getId();
        opensAt = window.opensAt();
        entersUntil = window.entersUntilEnd();
        closesAt = window.closesAt();
        if (publishedAt == null) {
            publishedAt = at;
        }
        current++;
        status = CallStatus.PUBLISHED;
        draft = null;
        handedOver = false;
    }

    void close(String reason, Instant at) {
        status = CallStatus.CLOSED;
        closedAt = at;
        closeReason = reason;
        draft = null;
        handedOver = false;
    }

    /** Whether a new request may be handed in. */
    boolean isOpen(Instant at) {
        return status(at) == CallStatus.PUBLISHED
                && !at.isBefore(Objects.requireNonNull(opensAt))
                && at.isBefore(Objects.requireNonNull(entersUntil));
    }

    CallDraft requireDraft() {
        if (draft == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "call.problem.no-draft");
        }
        return draft;
    }

    CallId id() {
        return new CallId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    String mechanism() {
        return mechanism;
    }

    String title() {
        return title;
    }

    /** The number of the version in force, 0 before the first. */
    int current() {
        return current;
    }

    /** Only of a published call. */
    Instant opensAt() {
        return Objects.requireNonNull(opensAt);
    }

    /** Only of a published call. */
    Instant entersUntil() {
        return Objects.requireNonNull(entersUntil);
    }

    /** Only of a published call. */
    Instant closesAt() {
        return Objects.requireNonNull(closesAt);
    }

    /** Only of a published call. */
    LocalDate opens() {
        return Objects.requireNonNull(opens);
    }

    /** Only of a published call. */
    LocalDate closes() {
        return Objects.requireNonNull(closes);
    }

    /** Only of a published call. */
    ZoneId zone() {
        return ZoneId.of(Objects.requireNonNull(zone));
    }

    Optional<CallDraft> draft() {
        return Optional.ofNullable(draft);
    }

    Drafters drafters() {
        return drafters;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<String> closeReason() {
        return Optional.ofNullable(closeReason);
    }
}
