package org.medina.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one city contributes to a cycle; every change is a guarded verb. */
@Table(schema = "review", name = "contribution")
class Contribution {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private UUID cycle;
    private UUID city;
    private @Nullable UUID ministry;
    private ContributionStage stage;
    private ContributionContent content;
    private @Nullable Act handedIn;
    private @Nullable Act pageSeen;
    private Statement.State statementState;
    private @Nullable Statement statement;
    private Instant answersDue;
    private @Nullable Instant statementDue;
    private @Nullable Instant remindedFor;
    private Instant createdAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Contribution() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Contribution(
            ContributionId id,
            String reference,
            ReviewId cycle,
            OrganisationId city,
            ContributionContent asked,
            Instant answersDue,
            Instant at) {
        this.id = id.value();
        this.reference = reference;
        this.cycle = cycle.value();
        this.city = city.value();
        this.stage = ContributionStage.ANSWERING;
        this.content = asked;
        this.statementState = Statement.State.NOBODY;
        this.answersDue = answersDue;
        this.createdAt = at;
    }

    static Contribution ask(
            ContributionId id,
            String reference,
            ReviewId cycle,
            OrganisationId city,
            ContributionContent asked,
            Instant answersDue,
            Instant at) {
        return new Contribution(id, reference, cycle, city, asked, answersDue, at);
    }

    void askMinistry(OrganisationId whom, Instant due) {
        ministry = whom.value();
        statementDue = due;
        statementState = Statement.State.ASKED;
    }

    void answer(Answer answer) {
        require(stage.isOpen());
        if (content.asked(answer.pledge()).isEmpty()) {
            throw Problem.invalid("pledge", "review.problem.not-asked");
        }
        content = content.with(answer);
        pageSeen = null;
    }

    void reply(int question, @Nullable String words) {
        require(stage.isOpen());
        if (question < 0 || question >= content.replies().size()) {
            throw Problem.invalid("question", "review.problem.not-asked");
        }
        content = content.reply(question, words);
        pageSeen = null;
    }

    /** @throws Problem INVALID while something is not answered */
    void handIn(Act by) {
        require(stage.isOpen());
        ContributionChecks.requireComplete(content);
        handedIn = by;
        stage = ContributionStage.HANDED_IN;
    }

    void confirmPage(Act by) {
        require(stage == ContributionStage.HANDED_IN);
        pageSeen = by;
    }

    /** @return whether the city has to read its page once more */
    boolean state(Statement given) {
        require(stage.isOpen());
        statement = given;
        statementState = Statement.State.GIVEN;
        return unsee();
    }

    boolean waiveStatement() {
        require(stage.isOpen());
        statement = null;
        statementState = Statement.State.WAIVED;
        return unsee();
    }

    private boolean unsee() {
        boolean seen = pageSeen != null;
        pageSeen = null;
        return seen;
    }

    /** The ministry's time is over; nothing happens where it has answered. */
    boolean noteSilence(Instant at) {
        boolean silent = statementState == Statement.State.ASKED
                && statementDue != null
                && !at.isBefore(statementDue)
                && stage.isOpen();
        if (silent) {
            statementState = Statement.State.SILENT;
        }
        return silent;
    }

    void moveDue(Instant due) {
        require(stage.isOpen());
        answersDue = due;
    }

    void freeze() {
        require(stage.isOpen());
        if (statementState == Statement.State.ASKED) {
            statementState = Statement.State.SILENT;
        }
        stage = ContributionStage.FROZEN;
    }

    /** The city may change what it said, in the next version of the dossier. */
    void reopen() {
        require(stage == ContributionStage.FROZEN);
        stage = handedIn == null ? ContributionStage.ANSWERING : ContributionStage.HANDED_IN;
        pageSeen = null;
    }

    void lapse() {
        stage = ContributionStage.LAPSED;
    }

    /** Whether the city is to be reminded now; said once for each day that its answer is due on. */
    boolean remind(Instant from, Instant at) {
        boolean due = stage == ContributionStage.ANSWERING
                && !at.isBefore(from)
                && (remindedFor == null || remindedFor.isBefore(answersDue));
        if (due) {
            remindedFor = answersDue;
        }
        return due;
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", stage.name());
        }
    }

    ContributionId id() {
        return new ContributionId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String reference() {
        return reference;
    }

    ReviewId review() {
        return new ReviewId(cycle);
    }

    OrganisationId city() {
        return new OrganisationId(city);
    }

    Optional<OrganisationId> ministry() {
        return Optional.ofNullable(ministry).map(OrganisationId::new);
    }

    ContributionStage stage() {
        return stage;
    }

    ContributionContent content() {
        return content;
    }

    Optional<Act> handedIn() {
        return Optional.ofNullable(handedIn);
    }

    Optional<Act> pageSeen() {
        return Optional.ofNullable(pageSeen);
    }

    Statement.State statementState() {
        return statementState;
    }

    Optional<Statement> statement() {
        return Optional.ofNullable(statement);
    }

    Instant answersDue() {
        return answersDue;
    }

    Optional<Instant> statementDue() {
        return Optional.ofNullable(statementDue);
    }

    Instant createdAt() {
        return createdAt;
    }
}
