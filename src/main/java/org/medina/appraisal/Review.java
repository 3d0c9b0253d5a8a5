package org.medina.appraisal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The review of one agency, written by the one of its people who declared no conflict. */
@Table(schema = "appraisal", name = "review")
class Review {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID appraisal;
    private UUID organisation;
    private @Nullable UUID person;
    private @Nullable String personName;
    private ReviewStanding standing;
    private ReviewContent content;
    private Revisions revisions;
    private @Nullable String conflict;
    private @Nullable Instant due;
    private Instant assignedAt;
    private @Nullable Instant declaredAt;
    private @Nullable Instant handedInAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Review() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Review(AppraisalId appraisal, OrganisationId organisation, Instant at) {
        this.id = Ids.next();
        this.appraisal = appraisal.value();
        this.organisation = organisation.value();
        this.standing = ReviewStanding.ASKED;
        this.content = ReviewContent.EMPTY;
        this.revisions = Revisions.NONE;
        this.assignedAt = at;
    }

    static Review ask(AppraisalId appraisal, OrganisationId organisation, Instant at) {
        return new Review(appraisal, organisation, at);
    }

    void setDue(Instant until) {
        due = until;
    }

    void declareNone(PersonId by, String name, Instant at) {
        if (standing != ReviewStanding.ASKED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.declared-before");
        }
        person = by.value();
        personName = name;
        declaredAt = at;
        standing = ReviewStanding.DECLARED;
    }

    /** Also later, while nothing is handed in: what one learns from a text may be the conflict. */
    void declareConflict(PersonId by, String name, String words, Instant at) {
        if (standing != ReviewStanding.ASKED && standing != ReviewStanding.DECLARED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.handed-in");
        }
        person = by.value();
        personName = name;
        declaredAt = at;
        conflict = words;
        standing = ReviewStanding.CONFLICT;
    }

    void write(PersonId by, ReviewContent written) {
        requireWriter(by);
        content = written;
    }

    void handIn(PersonId by, Instant at) {
        requireWriter(by);
        handedInAt = at;
        standing = ReviewStanding.HANDED_IN;
    }

    /** Closed without it. */
    void release() {
        if (standing == ReviewStanding.ASKED || standing == ReviewStanding.DECLARED) {
            standing = ReviewStanding.RELEASED;
        }
    }

    /** Changes an own score; what it was before is kept. */
    void changeScore(PersonId by, ScoreChange change) {
        if (standing != ReviewStanding.HANDED_IN) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.not-handed-in");
        }
        requirePerson(by);
        revisions = revisions.with(change);
    }

    /** As it stands now, after what the panel changed. */
    int scoreOf(String criterion) {
        int score = Objects.requireNonNullElse(
                Optional.ofNullable(content.scores().get(criterion))
                        .map(ReviewContent.Score::value)
                        .orElse(null),
                0);
        for (ScoreChange change : revisions.all()) {
            if (change.criterion().equals(criterion)) {
                score = change.to();
            }
        }
        return score;
    }

    private void requireWriter(PersonId by) {
        switch (standing) {
            case ASKED -> throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.declare-first");
            case HANDED_IN -> throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.handed-in");
            case CONFLICT, RELEASED -> throw Problem.notFound();
            case DECLARED -> requirePerson(by);
        }
    }

    private void requirePerson(PersonId by) {
        if (!by.value().equals(person)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.of-a-colleague");
        }
    }

    boolean isBy(@Nullable PersonId someone) {
        return someone != null && someone.value().equals(person);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    Optional<String> personName() {
        return Optional.ofNullable(personName);
    }

    ReviewStanding standing() {
        return standing;
    }

    ReviewContent content() {
        return content;
    }

    Revisions revisions() {
        return revisions;
    }

    Optional<String> conflict() {
        return Optional.ofNullable(conflict);
    }

    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }
}
