package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
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

/** A dialogue on its way; every change of stage is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "dialogue", name = "dialogue")
class Dialogue {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private Direction direction;
    private UUID author;
    private UUID consolidator;
    private @Nullable String subjectKind;
    private @Nullable UUID subjectId;
    private String title;
    private DialogueStage stage;
    private Instant deadline;
    private boolean called;
    private @Nullable LocalDate answerBy;
    private @Nullable LocalDate forumCloses;
    private @Nullable Instant hardEnd;
    private @Nullable Instant repliesDue;
    private @Nullable Instant consultedAt;
    private @Nullable Statement statement;
    private @Nullable Reply reply;
    private @Nullable Statement lateStatement;
    private @Nullable Meeting meeting;
    private @Nullable Outcome outcome;
    private Publication publication;
    private @Nullable String endReason;
    private Instant createdAt;
    private @Nullable Instant releasedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Dialogue() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Dialogue(DialogueId id, String reference, Terms terms, Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.direction = terms.direction();
        this.author = terms.author().value();
        this.consolidator = terms.consolidator().value();
        SubjectRef about = terms.about();
        this.subjectKind = about == null ? null : about.kind();
        this.subjectId = about == null ? null : about.id();
        this.title = terms.title();
        this.deadline = terms.deadline();
        this.called = terms.called();
        this.answerBy = terms.answerBy();
        this.forumCloses = terms.forumCloses();
        this.stage = DialogueStage.PROPOSED;
        this.publication = Publication.OPEN;
        this.createdAt = at;
    }

    /**
     * Who asks whom about what until when.
     *
     * @param called whether the process of the text's journey runs the dialogue once the author has consented
     * @param answerBy the last day to answer, where those who opened it chose one
     * @param forumCloses the last day of the forum that the text is for, where one is chosen
     */
    record Terms(
            Direction direction,
            OrganisationId author,
            OrganisationId consolidator,
            @Nullable SubjectRef about,
            String title,
            Instant deadline,
            boolean called,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate forumCloses) {}

    static Dialogue propose(DialogueId id, String reference, Terms terms, Instant at) {
        return new Dialogue(id, reference, terms, at);
    }

    /** The author lets the others read the text; from now on they are asked. */
    void consent(Instant at) {
        require(stage == DialogueStage.PROPOSED);
        if (!deadline.isAfter(at)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.deadline-passed");
        }
        stage = DialogueStage.COMMENTING;
        consultedAt = at;
    }

    void decline(@Nullable String reason, Instant at) {
        require(stage == DialogueStage.PROPOSED);
        end(DialogueStage.DECLINED, reason, at);
    }

    /** The case of the text ended or moved on; a proposal that was not consented to stays unknown to the others. */
    void lapse(String reason, Instant at) {
        require(!stage.isOver());
        end(stage == DialogueStage.PROPOSED ? DialogueStage.DECLINED : DialogueStage.CALLED_OFF, reason, at);
    }

    void callOff(String reason, Instant at) {
        require(!stage.isOver() && stage != DialogueStage.PROPOSED);
        end(DialogueStage.CALLED_OFF, reason, at);
    }

    void requireOpenForMoreParties() {
        require(stage == DialogueStage.COMMENTING);
    }

    /**
     * What the clock says, as it was set or moved.
     *
     * @param end what no deadline passes
     */
    void moveDeadline(Instant to, Instant end) {
        require(stage.isBeforeRelease() || stage == DialogueStage.PROPOSED);
        deadline = to;
        hardEnd = end;
    }

    /** When an answer without a reply counts as noted. */
    void awaitReplies(Instant until) {
        require(stage == DialogueStage.CLOSING);
        repliesDue = until;
    }

    boolean isReplyOverdue(Instant at) {
        return stage == DialogueStage.CLOSING && repliesDue != null && !at.isBefore(repliesDue.plusSeconds(1));
    }

    /** From here on those who are asked write no more; what they have handed in is gathered. */
    void consolidate() {
        require(stage == DialogueStage.COMMENTING);
        stage = DialogueStage.CONSOLIDATING;
    }

    /**
     * @param given by those who consolidate, or in a letter, which needs nobody to gather
     * @param comments how many are released with the position
     */
    void release(Statement given, int comments) {
        require(stage == DialogueStage.CONSOLIDATING || (stage.isBeforeRelease() && given.letter() != null));
        if (!given.at().isBefore(deadline)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.too-late");
        }
        requireSound(given);
        if (!given.position().fits(comments)) {
            throw Problem.invalid(
                    "position",
                    comments == 0
                            ? "dialogue.problem.position-needs-comments"
                            : "dialogue.problem.position-has-comments",
                    comments);
        }
        statement = given;
        releasedAt = given.at();
        boolean toAnswer = comments > 0 || given.position() == Position.OBJECTION;
        if (toAnswer) {
            stage = DialogueStage.ANSWERING;
        } else {
            close(Outcome.of(given.position()), given.at());
        }
    }

    /** Nobody has answered by the deadline. Dated by the deadline, however late anybody looks. False when not due. */
    boolean fallSilent(Instant at) {
        if (!stage.isBeforeRelease() || at.isBefore(deadline)) {
            return false;
        }
        close(Outcome.SILENT, deadline);
        return true;
    }

    /** What cities say together can be endorsed from its release until the dialogue is over. */
    void requireEndorsable() {
        require(stage == DialogueStage.ANSWERING || stage == DialogueStage.CLOSING || stage == DialogueStage.MEETING);
        if (direction != Direction.UPWARD) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-joint-submission");
        }
    }

    void requireEndorsable(OrganisationId by) {
        requireEndorsable();
        if (by.equals(consolidator())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.speaks-for-all");
        }
    }

    void replyToPosition(Reply given) {
        require(stage == DialogueStage.ANSWERING);
        reply = given;
    }

    /** The author has decided on everything; the other side has the word. */
    void sendAnswers(Tally tally, Instant at) {
        require(stage == DialogueStage.ANSWERING);
        if (!tally.undecided().isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.undecided", Tally.words(tally.undecided()));
        }
        if (position() == Position.OBJECTION && reply == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.objection-unanswered");
        }
        stage = DialogueStage.CLOSING;
        answeredAt = at;
    }

    void conclude(Tally tally, Instant at) {
        require(stage == DialogueStage.CLOSING);
        requireSettled(tally);
        close(Outcome.of(position()), at);
    }

    void callMeeting(Tally tally, Instant when, String place) {
        require(stage == DialogueStage.CLOSING);
        requireSettled(tally);
        if (tally.maintainedCritical() == 0) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.nothing-to-meet-about");
        }
        meeting = new Meeting(when, place, null, null, null);
        stage = DialogueStage.MEETING;
    }

    void writeMinutes(String minutes, Instant at) {
        require(stage == DialogueStage.MEETING);
        Meeting held = Objects.requireNonNull(meeting);
        if (at.isBefore(held.at())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-met-yet");
        }
        meeting = held.withMinutes(minutes);
    }

    /** One side stands by the minutes; with the other the dialogue ends. */
    void confirmMinutes(Side side, Tally tally, Instant at) {
        require(stage == DialogueStage.MEETING);
        Meeting held = Objects.requireNonNull(meeting);
        if (held.minutes() == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-minutes");
        }
        if (held.isConfirmedBy(side)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.already-confirmed");
        }
        meeting = held.confirmedBy(side, at);
        if (meeting.isConfirmed()) {
            requireSettled(tally);
            close(Outcome.of(position()), at);
        }
    }

    /** A position after the silence: it stands beside the text, dated, and changes nothing. */
    void recordLate(Statement given) {
        require(stage == DialogueStage.CLOSED);
        if (outcome != Outcome.SILENT || lateStatement != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-silent");
        }
        requireSound(given);
        lateStatement = given;
    }

    /** Those who speak for the other side say whether the letter says what was entered. */
    void confirmLetter(boolean yes, Instant at) {
        if (isUnconfirmed(statement)) {
            statement = answered(statement, yes, at);
        } else if (isUnconfirmed(lateStatement)) {
            lateStatement = answered(lateStatement, yes, at);
        } else {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-letter");
        }
    }

    boolean hasUnconfirmedLetter() {
        return isUnconfirmed(statement) || isUnconfirmed(lateStatement);
    }

    private static boolean isUnconfirmed(@Nullable Statement given) {
        Letter letter = given == null ? null : given.letter();
        return letter != null && letter.confirmed() == null;
    }

    private static Statement answered(@Nullable Statement given, boolean yes, Instant at) {
        Statement entered = Objects.requireNonNull(given);
        return entered.with(Objects.requireNonNull(entered.letter()).answered(yes, at));
    }

    /** Of a silent dialogue only the author's own text and a date would be read, so the author decides alone. */
    void agreeToPublish(Side side, boolean agreed, Instant at) {
        require(stage == DialogueStage.CLOSED);
        if (publishedAt != null && !agreed) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.already-public");
        }
        publication = publication.with(side, agreed);
        boolean enough = outcome == Outcome.SILENT ? publication.isAgreedByAuthor() : publication.isAgreedByBoth();
        if (enough && publishedAt == null) {
            publishedAt = at;
        }
    }

    /** Whether the world may read what the other side said late. */
    boolean isLateStatementPublic() {
        return publishedAt != null && publication.isAgreedByBoth();
    }

    private static void requireSound(Statement given) {
        if (given.position() == Position.OBJECTION && given.competence() == null) {
            throw Problem.invalid("competence", "dialogue.problem.competence-needed");
        }
    }

    private static void requireSettled(Tally tally) {
        if (!tally.undecided().isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.undecided", Tally.words(tally.undecided()));
        }
        if (!tally.open().isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-closed", Tally.words(tally.open()));
        }
    }

    private Position position() {
        return Objects.requireNonNull(statement, "answered before anything was released")
                .position();
    }

    private void close(Outcome what, Instant at) {
        outcome = what;
        end(DialogueStage.CLOSED, null, at);
    }

    private void end(DialogueStage how, @Nullable String reason, Instant at) {
        stage = how;
        endReason = reason;
        closedAt = at;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    DialogueId id() {
        return new DialogueId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    Direction direction() {
        return direction;
    }

    OrganisationId author() {
        return new OrganisationId(author);
    }

    OrganisationId consolidator() {
        return new OrganisationId(consolidator);
    }

    @Nullable
    SubjectRef about() {
        return subjectKind == null || subjectId == null ? null : new SubjectRef(subjectKind, subjectId);
    }

    String title() {
        return title;
    }

    DialogueStage stage() {
        return stage;
    }

    Instant deadline() {
        return deadline;
    }

    boolean called() {
        return called;
    }

    Optional<LocalDate> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    Optional<LocalDate> forumCloses() {
        return Optional.ofNullable(forumCloses);
    }

    /** Empty before the author consented. */
    Optional<Instant> hardEnd() {
        return Optional.ofNullable(hardEnd);
    }

    Optional<Instant> repliesDue() {
        return Optional.ofNullable(repliesDue);
    }

    Optional<Instant> consultedAt() {
        return Optional.ofNullable(consultedAt);
    }

    Optional<Statement> statement() {
        return Optional.ofNullable(statement);
    }

    Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    Optional<Statement> lateStatement() {
        return Optional.ofNullable(lateStatement);
    }

    Optional<Meeting> meeting() {
        return Optional.ofNullable(meeting);
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Publication publication() {
        return publication;
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
