package org.medina.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An appraisal on its way; every change of stage is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "appraisal", name = "appraisal")
class Appraisal {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private String subjectKind;
    private UUID subjectId;
    private String title;
    private UUID applicant;
    private AppraisalStage stage;
    private @Nullable Instant reviewDue;
    private @Nullable Instant stoppedAt;
    private Rounds rounds;
    private @Nullable Minutes minutes;
    private @Nullable String endReason;
    private Instant createdAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Appraisal() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Appraisal(AppraisalId id, String reference, AppraisalRequest request, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.subjectKind = request.about().kind();
        this.subjectId = request.about().id();
        this.title = request.title();
        this.applicant = request.applicant().value();
        this.stage = AppraisalStage.ASSIGNING;
        this.rounds = Rounds.NONE;
        this.createdAt = at;
    }

    static Appraisal open(AppraisalId id, String reference, AppraisalRequest request, Instant at) {
        return new Appraisal(id, reference, request, at);
    }

    /** Enough agencies are found; from now on they review. */
    void beginReviews(Instant due) {
        require(stage == AppraisalStage.ASSIGNING && reviewDue == null);
        stage = AppraisalStage.REVIEWING;
        reviewDue = due;
    }

    /** Says where the reviews stand. False where that is no news. */
    boolean reviewsStand(boolean enoughAgencies, boolean applicantIsAsked) {
        require(isReviewing());
        AppraisalStage from = stage;
        if (!enoughAgencies) {
            stage = AppraisalStage.ASSIGNING;
        } else {
            stage = applicantIsAsked ? AppraisalStage.CLARIFYING : AppraisalStage.REVIEWING;
        }
        return stage != from;
    }

    void stopClock(Instant at) {
        require(isReviewing());
        if (stoppedAt == null) {
            stoppedAt = at;
        }
    }

    void startClock(Instant due) {
        require(isReviewing() && stoppedAt != null);
        stoppedAt = null;
        reviewDue = due;
    }

    /** The independent phase is over. */
    void endReviews(boolean panel) {
        require(isReviewing() && stage == AppraisalStage.REVIEWING);
        stage = panel ? AppraisalStage.PANEL : AppraisalStage.DECIDING;
    }

    void closePanel() {
        require(stage == AppraisalStage.PANEL);
        stage = AppraisalStage.DECIDING;
    }

    void propose(Proposal proposal, Instant at, Instant due) {
        require(stage == AppraisalStage.DECIDING);
        if (rounds.open().isPresent()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.vote-open");
        }
        rounds = rounds.with(new VotingRound(rounds.all().size() + 1, proposal, at, due, null));
    }

    /** @throws Problem WRONG_STATE, in words, where no vote is taken now */
    VotingRound requireVote(Instant at) {
        VotingRound round = rounds.open()
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.WRONG_STATE,
                        rounds.adopted().isPresent()
                                ? "appraisal.problem.decided-already"
                                : "appraisal.problem.no-vote"));
        if (!at.isBefore(round.due())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.vote-over");
        }
        return round;
    }

    Optional<VotingRound> openRound() {
        return rounds.open();
    }

    /** Unseals the votes; an adopted proposal is the decision. */
    void closeVote(VotingRound.Result result) {
        require(stage == AppraisalStage.DECIDING && rounds.open().isPresent());
        rounds = rounds.with(rounds.open().orElseThrow().closed(result));
        if (result.adopted()) {
            stage = AppraisalStage.MINUTES;
        }
    }

    void circulateMinutes(String text, Instant at, Instant adopts) {
        require(stage == AppraisalStage.MINUTES);
        if (minutes != null && minutes.circulated() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.minutes-out");
        }
        minutes = new Minutes(text, at, adopts, minutes == null ? List.of() : minutes.objections(), null);
    }

    void objectToMinutes(Minutes.Objection objection) {
        require(stage == AppraisalStage.MINUTES);
        Instant adopts = minutes == null ? null : minutes.adopts();
        if (adopts == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.no-minutes");
        }
        if (!objection.at().isBefore(adopts)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.minutes-adopted");
        }
        minutes = Objects.requireNonNull(minutes).returnedBy(objection);
    }

    /** Nobody has objected in time. Dated by that time, however late anybody looks. False when not due. */
    boolean adoptMinutes(Instant at) {
        Instant adopts = minutes == null ? null : minutes.adopts();
        if (stage != AppraisalStage.MINUTES || adopts == null || at.isBefore(adopts)) {
            return false;
        }
        minutes = Objects.requireNonNull(minutes).adoptedAt(adopts);
        stage = AppraisalStage.DECIDED;
        endedAt = adopts;
        return true;
    }

    /** The case of the request ended or moved on. */
    void lapse(String reason, Instant at) {
        require(!stage.isOver());
        stage = AppraisalStage.LAPSED;
        endReason = reason;
        endedAt = at;
    }

    /** Whether reviews have begun and have not ended. */
    boolean isReviewing() {
        return stage.isIndependent() && reviewDue != null;
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    AppraisalId id() {
        return new AppraisalId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    SubjectRef about() {
        return new SubjectRef(subjectKind, subjectId);
    }

    String title() {
        return title;
    }

    OrganisationId applicant() {
        return new OrganisationId(applicant);
    }

    AppraisalStage stage() {
        return stage;
    }

    /** Empty before the reviews have begun. */
    Optional<Instant> reviewDue() {
        return Optional.ofNullable(reviewDue);
    }

    Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    Rounds rounds() {
        return rounds;
    }

    Optional<Minutes> minutes() {
        return Optional.ofNullable(minutes);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
