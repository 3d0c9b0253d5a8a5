package org.medina.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A cycle on its way; every change is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "review", name = "cycle")
class Review {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private @Nullable String forum;
    private ReviewKind kind;
    private ReviewStage stage;
    private ReviewPlan plan;
    private Editions editions;
    private @Nullable String endReason;
    private Instant createdAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Review() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Review(ReviewId id, String reference, ReviewPlan plan, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.stage = ReviewStage.PREPARATION;
        this.plan = plan;
        this.forum = plan.forum();
        this.kind = plan.kind();
        this.editions = Editions.NONE;
        this.createdAt = at;
    }

    static Review prepare(ReviewId id, String reference, ReviewPlan plan, Instant at) {
        return new Review(id, reference, plan, at);
    }

    void write(ReviewPlan written) {
        require(stage == ReviewStage.PREPARATION);
        plan = written;
        forum = written.forum();
        kind = written.kind();
    }

    void open(Instant at) {
        require(stage == ReviewStage.PREPARATION);
        stage = ReviewStage.COLLECTION;
        openedAt = at;
    }

    void moveDates(LocalDate answersBy, LocalDate freezeOn) {
        require(stage == ReviewStage.COLLECTION);
        plan = plan.until(answersBy, freezeOn);
    }

    /** @param changes from the version before; nothing of the kind for the first */
    void freeze(Act by, @Nullable String changes) {
        require(stage == ReviewStage.COLLECTION || stage == ReviewStage.REVISION);
        editions = editions.with(new Edition(editions.all().size() + 1, by, changes, null, null, null));
        stage = ReviewStage.COMPILATION;
    }

    void compiling(UUID dossier) {
        require(stage == ReviewStage.COMPILATION);
        editions = editions.change(edition -> edition.compiledBy(dossier));
    }

    /** From here on the dossier with that hash is signed. */
    void compiled(String hash) {
        require(stage == ReviewStage.COMPILATION);
        editions = editions.change(edition -> edition.compiled(hash));
        stage = ReviewStage.SIGNING;
    }

    void giveBack(Edition.Returned how) {
        require(stage == ReviewStage.SIGNING);
        editions = editions.change(edition -> edition.givenBack(how));
        stage = ReviewStage.REVISION;
    }

    void publish(Instant at) {
        require(stage == ReviewStage.SIGNING);
        stage = ReviewStage.PUBLISHED;
        publishedAt = at;
    }

    void callOff(String reason) {
        require(!stage.isOver());
        stage = ReviewStage.CALLED_OFF;
        endReason = reason;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    ReviewId id() {
        return new ReviewId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    ReviewStage stage() {
        return stage;
    }

    ReviewPlan plan() {
        return plan;
    }

    Editions editions() {
        return editions;
    }

    /** The version that is worked on or signed. @throws Problem WRONG_STATE before the first freeze */
    Edition edition() {
        require(editions.last().isPresent());
        return editions.last().orElseThrow();
    }

    /** @throws Problem WRONG_STATE before anything was compiled */
    String hash() {
        String hash = edition().hash();
        require(hash != null);
        return Objects.requireNonNull(hash);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<String> forum() {
        return Optional.ofNullable(forum);
    }

    ReviewKind kind() {
        return kind;
    }
}
