package org.medina.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalId;
import org.medina.base.Problem;
import org.medina.call.CallId;
import org.medina.call.CallTerms;
import org.medina.call.CallTerms.FormKind;
import org.medina.call.CallTerms.Ownership;
import org.medina.dialogue.DialogueId;
import org.medina.grant.GrantId;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A request for money on its way; every change of state is a guarded verb. Who may is not asked here, but in the access table. */
@Table(schema = "funding", name = "request")
class FundingRequest {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String reference;
    private UUID lead;
    private FundingStatus status;
    private UUID call;
    private int termsVersion;
    private String mechanism;
    private int form;
    private FormKind formKind;
    private FundingContent content;
    private int revision;
    private FieldRevisions revisions;
    private @Nullable UUID lastEditor;
    private Instant lastEditedAt;
    private @Nullable UUID enteredBy;
    private @Nullable UUID pledge;
    private @Nullable BigDecimal asked;
    private @Nullable BigDecimal approved;
    private String currency;
    private @Nullable String textHash;
    private @Nullable Instant submittedAt;
    private @Nullable Findings findings;
    private @Nullable UUID checkedBy;
    private @Nullable Instant due;
    private boolean asking;
    private @Nullable UUID dialogue;
    private @Nullable StateWord stateWord;
    private @Nullable UUID appraisal;
    private @Nullable Feedback feedback;
    private @Nullable UUID feedbackBy;
    private @Nullable Instant reviewUntil;
    private @Nullable ProceduralReview review;
    private @Nullable UUID grantCase;
    private @Nullable Boolean completed;
    private @Nullable String withdrawnReason;
    private @Nullable UUID reappliedFrom;
    private Instant createdAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private FundingRequest() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private FundingRequest(FundingId id, String reference, OrganisationId lead, Beginning beginning) {
        this.id = id.value();
        this.reference = reference;
        this.lead = lead.value();
        this.status = FundingStatus.DRAFT;
        enter(beginning.call());
        this.content = beginning.written().content();
        this.revision = 1;
        this.revisions = FieldRevisions.NONE.at(1, beginning.written().fields());
        this.lastEditor = beginning.written().by().value();
        this.lastEditedAt = beginning.written().at();
        this.pledge = beginning.pledge() == null ? null : beginning.pledge().value();
        this.reappliedFrom = beginning.from() == null ? null : beginning.from().value();
        this.createdAt = beginning.written().at();
        sum();
    }

    /** What somebody wrote, and which fields that changed. */
    record Written(FundingContent content, Set<FundingField> fields, PersonId by, Instant at) {}

    /** A call and the version of its terms that the request keeps to its end. */
    record Entered(CallId id, int version, String mechanism, CallTerms terms) {}

    /** What a request begins with. */
    record Beginning(
            Entered call,
            @Nullable PledgeId pledge,
            @Nullable FundingId from,
            Written written) {}

    static FundingRequest begin(FundingId id, String reference, OrganisationId lead, Beginning beginning) {
        return new FundingRequest(id, reference, lead, beginning);
    }

    private void enter(Entered entered) {
        this.call = entered.id().value();
        this.termsVersion = entered.version();
        this.mechanism = entered.mechanism();
        this.form = 0;
        this.formKind = entered.terms().forms().getFirst().kind();
        this.currency = entered.terms().currency();
    }

    /** On the city's behalf, until the city confirms. */
    void enteredBy(OrganisationId organisation) {
        require(status == FundingStatus.DRAFT);
        enteredBy = organisation.value();
    }

    void confirmEntry() {
        require(status == FundingStatus.DRAFT);
        if (enteredBy == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.nothing-to-confirm");
        }
        enteredBy = null;
    }

    void edit(Written written) {
        require(status == FundingStatus.DRAFT);
        lastEditor = written.by().value();
        write(written);
    }

    /** The pledge that it is from; what the request says stays as it is. */
    void link(PledgeId pledge) {
        require(status == FundingStatus.DRAFT
                || status == FundingStatus.ELIGIBILITY
                || status == FundingStatus.OWNERSHIP);
        this.pledge = pledge.value();
    }

    /** @param hash of the text as it is handed in */
    void submit(String hash, Instant due, Instant at) {
        require(status == FundingStatus.DRAFT);
        requireConfirmed();
        status = FundingStatus.ELIGIBILITY;
        textHash = hash;
        submittedAt = at;
        findings = null;
        this.due = due;
    }

    /** What others entered is the city's when the city says so. */
    void requireConfirmed() {
        if (enteredBy != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.confirm-first");
        }
    }

    /** What the call's conditions say of it, before somebody looks. */
    void found(Findings findings) {
        require(status == FundingStatus.ELIGIBILITY);
        this.findings = findings;
    }

    /** Something is to be mended: back to the desk of those who write. */
    void returnToDraft(PersonId by, Instant at) {
        requireChecked(by);
        reopen(at);
    }

    /** It meets the conditions; the next form is asked for. */
    void toNextForm(int next, FormKind kind, PersonId by, Instant at) {
        requireChecked(by);
        form = next;
        formKind = kind;
        reopen(at);
    }

    /** It meets the conditions, and no other form follows. */
    void eligible(PersonId by, Ownership rule) {
        requireChecked(by);
        due = null;
        status = rule == Ownership.NONE || isOwned(rule) ? FundingStatus.APPRAISAL : FundingStatus.OWNERSHIP;
    }

    void ineligible(PersonId by, Feedback feedback, Instant due) {
        requireChecked(by);
        decided(feedback, null, due);
    }

    private void requireChecked(PersonId by) {
        require(status == FundingStatus.ELIGIBILITY && findings != null);
        checkedBy = by.value();
    }

    private void reopen(Instant at) {
        status = FundingStatus.DRAFT;
        textHash = null;
        due = null;
        lastEditedAt = at;
    }

    /** The ministries are being asked, in the city's own step. */
    void ask() {
        require(status == FundingStatus.OWNERSHIP);
        asking = true;
    }

    boolean isAsking() {
        return asking;
    }

    /** They are asked in that dialogue. */
    void askedIn(DialogueId dialogue) {
        require(status == FundingStatus.OWNERSHIP && asking);
        asking = false;
        this.dialogue = dialogue.value();
        stateWord = null;
    }

    /** What the state has said, or that it said nothing. */
    void heard(StateWord word) {
        require(status == FundingStatus.OWNERSHIP);
        stateWord = word;
    }

    boolean isOwned(Ownership rule) {
        return rule == Ownership.NONE || (stateWord != null && stateWord.satisfies(rule));
    }

    /** Goes on by the call's rule. */
    void owned(Ownership rule) {
        require(status == FundingStatus.OWNERSHIP);
        if (!isOwned(rule)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.not-owned");
        }
        status = FundingStatus.APPRAISAL;
    }

    /** To another call: its forms, its currency, its rules; what was written stays. */
    void moveTo(Entered entered, FundingContent content, Instant at) {
        require(status == FundingStatus.OWNERSHIP);
        enter(entered);
        revision++;
        revisions = revisions.at(revision, Set.of(FundingField.BUDGET));
        this.content = content;
        dialogue = null;
        stateWord = null;
        findings = null;
        reopen(at);
        sum();
    }

    /** It is judged in that case. */
    void appraisedIn(AppraisalId appraisal) {
        require(status == FundingStatus.APPRAISAL);
        this.appraisal = appraisal.value();
    }

    void decided(Feedback feedback, @Nullable BigDecimal approved, Instant due) {
        require(status == FundingStatus.APPRAISAL || status == FundingStatus.ELIGIBILITY);
        status = FundingStatus.FEEDBACK;
        this.feedback = feedback;
        this.approved = approved;
        this.due = due;
        decidedAt = feedback.at();
        feedbackBy = null;
    }

    /** The letter goes out, in these words. @param reviewUntil by when a refusal may be asked about */
    void sendFeedback(Feedback letter, PersonId by, Instant reviewUntil) {
        require(status == FundingStatus.FEEDBACK);
        feedback = letter;
        feedbackBy = by.value();
        due = null;
        status = switch (letter.verdict()) {
            case APPROVED, CONDITIONAL -> FundingStatus.GRANT;
            case PIPELINE -> FundingStatus.PIPELINE;
            case REJECTED -> FundingStatus.REJECTED;
            case INELIGIBLE -> FundingStatus.INELIGIBLE;
        };
        this.reviewUntil = mayAskReview() ? reviewUntil : null;
    }

    /** Once, and in time. */
    void askReview(String reason, Instant due, Instant at) {
        require(status.isRefused());
        if (review != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.reviewed-once");
        }
        if (!isReviewOpen(at)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.review-too-late");
        }
        review = new ProceduralReview(reason, at, null, null, null);
        status = FundingStatus.PROCEDURE;
        reviewUntil = null;
        this.due = due;
    }

    boolean isReviewOpen(Instant at) {
        return mayAskReview() && reviewUntil != null && at.isBefore(reviewUntil);
    }

    private boolean mayAskReview() {
        return status.isRefused() && review == null;
    }

    /** Whether a process waits for the applicant to ask. */
    boolean awaitsReview() {
        return mayAskReview();
    }

    /** @throws Problem FORBIDDEN for who decided before */
    void decideReview(ProceduralReview.Outcome outcome, String answer, PersonId by, Instant at, Instant due) {
        require(status == FundingStatus.PROCEDURE);
        if (by.value().equals(checkedBy) || by.value().equals(feedbackBy)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "funding.problem.decided-before");
        }
        ProceduralReview asked = review;
        Feedback letter = feedback;
        if (asked == null || letter == null) {
            throw new IllegalStateException("no review was asked for");
        }
        review = asked.decided(outcome, answer, at);
        boolean ineligible = letter.verdict() == Feedback.Verdict.INELIGIBLE;
        this.due = null;
        if (outcome == ProceduralReview.Outcome.UPHELD) {
            status = ineligible ? FundingStatus.INELIGIBLE : FundingStatus.REJECTED;
            return;
        }
        feedback = null;
        decidedAt = null;
        if (ineligible) {
            status = FundingStatus.ELIGIBILITY;
            findings = null;
            this.due = due;
        } else {
            status = FundingStatus.APPRAISAL;
            appraisal = null;
        }
    }

    /** What was approved becomes a grant. */
    void grantedIn(GrantId grant) {
        require(status == FundingStatus.GRANT);
        grantCase = grant.value();
    }

    void close(boolean completed, Instant at) {
        require(status == FundingStatus.GRANT);
        status = FundingStatus.CLOSED;
        this.completed = completed;
        closedAt = at;
    }

    void withdraw(String reason, Instant at) {
        require(isAlive());
        status = FundingStatus.WITHDRAWN;
        withdrawnReason = reason;
        due = null;
        closedAt = at;
    }

    /** Whether it can be withdrawn. */
    boolean isAlive() {
        return switch (status) {
            case DRAFT, ELIGIBILITY, OWNERSHIP, APPRAISAL, FEEDBACK, PROCEDURE, GRANT -> true;
            case PIPELINE, REJECTED, INELIGIBLE, WITHDRAWN, CLOSED -> false;
        };
    }

    private void write(Written written) {
        if (!written.fields().isEmpty()) {
            content = written.content();
            revision++;
            revisions = revisions.at(revision, written.fields());
            lastEditedAt = written.at();
            sum();
        }
    }

    private void sum() {
        asked = content.budget() == null ? null : content.budget().asked().amount();
    }

    private void require(boolean condition) {
        if (!condition) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", status.name());
        }
    }

    FundingId id() {
        return new FundingId(id);
    }

    String reference() {
        return reference;
    }

    OrganisationId lead() {
        return new OrganisationId(lead);
    }

    FundingStatus status() {
        return status;
    }

    CallId call() {
        return new CallId(call);
    }

    int termsVersion() {
        return termsVersion;
    }

    String mechanism() {
        return mechanism;
    }

    /** Which of the call's forms it stands on, from 0. */
    int form() {
        return form;
    }

    FormKind formKind() {
        return formKind;
    }

    FundingContent content() {
        return content;
    }

    int revision() {
        return revision;
    }

    FieldRevisions revisions() {
        return revisions;
    }

    Optional<PersonId> lastEditor() {
        return Optional.ofNullable(lastEditor).map(PersonId::new);
    }

    Optional<OrganisationId> enteredBy() {
        return Optional.ofNullable(enteredBy).map(OrganisationId::new);
    }

    Instant lastEditedAt() {
        return lastEditedAt;
    }

    Optional<PledgeId> pledge() {
        return Optional.ofNullable(pledge).map(PledgeId::new);
    }

    String currency() {
        return currency;
    }

    Optional<BigDecimal> asked() {
        return Optional.ofNullable(asked);
    }

    Optional<BigDecimal> approved() {
        return Optional.ofNullable(approved);
    }

    Optional<String> textHash() {
        return Optional.ofNullable(textHash);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    Optional<Findings> findings() {
        return Optional.ofNullable(findings);
    }

    Optional<PersonId> checkedBy() {
        return Optional.ofNullable(checkedBy).map(PersonId::new);
    }

    Optional<PersonId> feedbackBy() {
        return Optional.ofNullable(feedbackBy).map(PersonId::new);
    }

    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    Optional<DialogueId> dialogue() {
        return Optional.ofNullable(dialogue).map(DialogueId::new);
    }

    Optional<StateWord> stateWord() {
        return Optional.ofNullable(stateWord);
    }

    Optional<AppraisalId> appraisal() {
        return Optional.ofNullable(appraisal).map(AppraisalId::new);
    }

    Optional<Feedback> feedback() {
        return Optional.ofNullable(feedback);
    }

    Optional<Instant> reviewUntil() {
        return Optional.ofNullable(reviewUntil);
    }

    Optional<ProceduralReview> review() {
        return Optional.ofNullable(review);
    }

    Optional<GrantId> grant() {
        return Optional.ofNullable(grantCase).map(GrantId::new);
    }

    Optional<Boolean> completed() {
        return Optional.ofNullable(completed);
    }

    Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    Optional<FundingId> reappliedFrom() {
        return Optional.ofNullable(reappliedFrom).map(FundingId::new);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
