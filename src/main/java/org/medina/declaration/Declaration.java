package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A declaration on its way; every change is a guarded verb. That it closes at the end of its day is a question of the time. */
@Table(schema = "declaration", name = "declaration")
class Declaration {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private DeclarationStatus status;
    private UUID keeper;
    private String title;
    private String language;
    private @Nullable String link;
    private @Nullable String textHash;
    private @Nullable UUID frozenBy;
    private @Nullable LocalDate closes;
    private @Nullable String zone;
    private @Nullable Instant closesAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String endReason;
    private @Nullable String presentedTo;
    private @Nullable LocalDate presentedOn;
    private @Nullable Instant presentedAt;
    private Instant createdAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Declaration() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Declaration(DeclarationId id, String reference, OrganisationId keeper, Heading heading, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.keeper = keeper.value();
        this.status = DeclarationStatus.DRAFTING;
        this.title = heading.title();
        this.language = heading.language();
        this.link = heading.link();
        this.createdAt = at;
    }

    /**
     * What stands above the text.
     *
     * @param language of the authentic text, a code of the languages
     * @param link where the text is published elsewhere
     */
    record Heading(String title, String language, @Nullable String link) {}

    static Declaration begin(DeclarationId id, String reference, OrganisationId keeper, Heading heading, Instant at) {
        return new Declaration(id, reference, keeper, heading, at);
    }

    void head(Heading heading) {
        require(status == DeclarationStatus.DRAFTING);
        title = heading.title();
        language = heading.language();
        link = heading.link();
    }

    /** From here on the text is exactly what cities endorse. */
    void handOver(PersonId by) {
        require(status == DeclarationStatus.DRAFTING);
        status = DeclarationStatus.FROZEN;
        frozenBy = by.value();
    }

    void freeze(String hash) {
        require(status == DeclarationStatus.FROZEN);
        textHash = hash;
    }

    void sendBack() {
        require(status == DeclarationStatus.FROZEN);
        status = DeclarationStatus.DRAFTING;
        textHash = null;
        frozenBy = null;
    }

    /** @throws Problem FORBIDDEN to whoever fixed the text */
    void open(PersonId by, LocalDate day, ZoneId in, Instant at) {
        require(status == DeclarationStatus.FROZEN);
        if (by.value().equals(frozenBy)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "declaration.problem.four-eyes");
        }
        status = DeclarationStatus.OPEN;
        openedAt = at;
        until(day, in);
    }

    /** @throws Problem INVALID where that takes time from somebody */
    void extend(LocalDate day) {
        require(status == DeclarationStatus.OPEN);
        if (!day.isAfter(Objects.requireNonNull(closes))) {
            throw Problem.invalid("closes", "declaration.problem.later");
        }
        until(day, zone());
    }

    private void until(LocalDate day, ZoneId in) {
        closes = day;
        zone = in.getId();
        closesAt = endOf(day, in);
    }

    /** Whether cities are to be reminded now; said once for each moment before the day. */
    boolean remind(ClosingReminders reminders, Instant now) {
        boolean due = status == DeclarationStatus.OPEN
                && now.isBefore(closing())
                && reminders
                        .last(closing(), now)
                        .filter(moment -> moment.isAfter(reminded()))
                        .isPresent();
        if (due) {
            remindedAt = now;
        }
        return due;
    }

    /** When it is to be looked at next, whether cities are to be reminded: at the latest at its end. */
    Instant remindsNext(ClosingReminders reminders) {
        return reminders.nextAfter(closing(), reminded());
    }

    private Instant closing() {
        return Objects.requireNonNull(closesAt, "it was opened");
    }

    /** Moments that had passed when it was opened are none. */
    private Instant reminded() {
        return Objects.requireNonNull(remindedAt == null ? openedAt : remindedAt, "it was opened");
    }

    /** @param reason null where the day has come */
    void close(@Nullable String reason, Instant at) {
        require(status == DeclarationStatus.OPEN);
        status = DeclarationStatus.CLOSED;
        closedAt = at;
        endReason = reason;
    }

    void callOff(String reason, Instant at) {
        require(!status.isOver());
        status = DeclarationStatus.CALLED_OFF;
        closedAt = at;
        endReason = reason;
    }

    void present(String to, LocalDate on, Instant at) {
        require(status == DeclarationStatus.CLOSED);
        status = DeclarationStatus.PRESENTED;
        presentedTo = to;
        presentedOn = on;
        presentedAt = at;
    }

    private static void require(boolean right) {
        if (!right) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "declaration.problem.wrong-state");
        }
    }

    /** As it stands at that moment, whether or not the clock's step was taken yet. */
    DeclarationStatus status(Instant at) {
        return isDue(at) ? DeclarationStatus.CLOSED : status;
    }

    /** As it was brought about, whatever the time says. */
    DeclarationStatus kept() {
        return status;
    }

    /** Whether the day is over and nobody has closed it yet. */
    boolean isDue(Instant at) {
        return status == DeclarationStatus.OPEN && !at.isBefore(Objects.requireNonNull(closesAt));
    }

    /** The first moment after a day there. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    DeclarationId id() {
        return new DeclarationId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    OrganisationId keeper() {
        return new OrganisationId(keeper);
    }

    Heading heading() {
        return new Heading(title, language, link);
    }

    String title() {
        return title;
    }

    Optional<String> textHash() {
        return Optional.ofNullable(textHash);
    }

    /** The text that cities endorse; only of one that was opened. */
    String endorsedHash() {
        return Objects.requireNonNull(textHash);
    }

    Optional<LocalDate> closes() {
        return Optional.ofNullable(closes);
    }

    /** The zone its days are counted in; UTC before it has one. */
    ZoneId zone() {
        return ZoneId.of(zone == null ? "UTC" : zone);
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Optional<Presentation> presented() {
        return presentedTo == null || presentedOn == null
                ? Optional.empty()
                : Optional.of(new Presentation(presentedTo, presentedOn));
    }

    Instant createdAt() {
        return createdAt;
    }
}
