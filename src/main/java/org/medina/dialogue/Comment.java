package org.medina.dialogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One row of the comment matrix, from its first draft to its closure; the dialogue's stage is asked elsewhere. */
@Table(schema = "dialogue", name = "comment")
class Comment {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID dialogue;
    private UUID organisation;
    private UUID person;
    private String personName;
    private int draftNumber;
    private @Nullable Integer number;
    private long textVersion;
    private CommentLevel level;
    private CommentContent content;
    private @Nullable CommentContent submitted;
    private @Nullable Withheld withheld;
    private @Nullable CommentAnswer answer;
    private @Nullable CommentClosure closure;
    private Instant createdAt;
    private Instant editedAt;
    private @Nullable Instant releasedAt;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private Comment() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private Comment(UUID id, DialogueId dialogue, Written written, CommentContent content, int draftNumber) {
        this.id = id;
        this.dialogue = dialogue.value();
        this.organisation = written.organisation().value();
        this.person = written.person().value();
        this.personName = written.name();
        this.draftNumber = draftNumber;
        this.textVersion = written.textVersion();
        this.level = CommentLevel.OWN_MINISTRY;
        this.content = content;
        this.createdAt = written.at();
        this.editedAt = written.at();
    }

    /** Who wrote for whom, on which version of the text. */
    record Written(OrganisationId organisation, PersonId person, String name, long textVersion, Instant at) {}

    /** Drawn at random: an id that grows with time would tell everybody when the comment was begun. */
    static UUID newId() {
        return UUID.randomUUID();
    }

    /** @param draftNumber counted within the organisation, so that it tells nothing of others */
    static Comment draft(UUID id, DialogueId dialogue, Written written, CommentContent content, int draftNumber) {
        return new Comment(id, dialogue, written, content, draftNumber);
    }

    void edit(CommentContent to, Instant at) {
        requireDraft();
        content = to;
        editedAt = at;
    }

    void requireDraft() {
        if (level != CommentLevel.OWN_MINISTRY) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.handed-in");
        }
    }

    /** Whoever consolidates puts it in other words; what was handed in is kept for those who wrote it. */
    void reword(CommentContent to, Instant at) {
        requireGathered();
        if (submitted == null) {
            submitted = content;
        }
        content = to;
        editedAt = at;
    }

    void withhold(String reason, Instant at) {
        requireGathered();
        withheld = new Withheld(reason, at);
    }

    void include() {
        requireGathered();
        withheld = null;
    }

    void decide(CommentAnswer given) {
        requireReleased();
        requireOpen();
        Integer duplicateOf = given.duplicateOf();
        switch (given.decision()) {
            case WITHDRAWN -> throw Problem.invalid("decision", "dialogue.problem.not-yours-to-withdraw");
            case DUPLICATE -> {
                if (duplicateOf == null || duplicateOf.equals(number)) {
                    throw Problem.invalid("duplicateOf", "dialogue.problem.duplicate-of-what");
                }
            }
            case ACCEPTED -> {}
            case ACCEPTED_WITH_MODIFICATION, NOT_ACCEPTED, DEFERRED, OUT_OF_SCOPE -> {
                if (given.text() == null) {
                    throw Problem.invalid("answer", "dialogue.problem.answer-needed");
                }
            }
        }
        answer = given;
    }

    /** Those who made it take it back, before or after it was answered. */
    void withdraw(OrganisationId by, String byName, @Nullable String reason, Instant at) {
        requireReleased();
        requireOpen();
        requireReason(by, reason);
        if (answer == null) {
            answer = new CommentAnswer(Decision.WITHDRAWN, null, null, null, by, byName, at);
        }
        closure = new CommentClosure(Closure.WITHDRAWN, reason, by, at);
    }

    /** @param settling whether a meeting may still settle what was maintained */
    void close(CommentClosure given, boolean settling) {
        requireReleased();
        if (given.closure() == Closure.WITHDRAWN) {
            throw Problem.invalid("closure", "dialogue.problem.withdraw-instead");
        }
        boolean maintained = closure != null && closure.closure() == Closure.MAINTAINED;
        if (!(settling && maintained)) {
            requireOpen();
        }
        requireDecided();
        OrganisationId by = given.by();
        if (by != null) {
            requireReason(by, given.reason());
        }
        closure = given;
    }

    /** Closing many at once is for what changes no meaning. */
    void closeAsEditorial(CommentClosure given) {
        if (content.severity() != Severity.EDITORIAL) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-editorial", number());
        }
        close(given, false);
    }

    private void requireReason(OrganisationId by, @Nullable String reason) {
        if (reason == null && !by.value().equals(organisation)) {
            throw Problem.invalid("reason", "dialogue.problem.others-comment-needs-reason");
        }
    }

    private void requireDecided() {
        if (answer == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.undecided", number());
        }
    }

    private void requireGathered() {
        if (level != CommentLevel.GOVERNMENT) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-handed-in");
        }
    }

    private void requireReleased() {
        if (!level.isReleased()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-released");
        }
    }

    private void requireOpen() {
        if (closure != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.closed-already", number());
        }
    }

    /** As readers know it by now. */
    int number() {
        return number == null ? draftNumber : number;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    DialogueId dialogue() {
        return new DialogueId(dialogue);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    PersonId person() {
        return new PersonId(person);
    }

    CommentLevel level() {
        return level;
    }

    CommentContent content() {
        return content;
    }

    Optional<CommentContent> submitted() {
        return Optional.ofNullable(submitted);
    }

    Optional<Withheld> withheld() {
        return Optional.ofNullable(withheld);
    }

    Optional<CommentAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<CommentClosure> closure() {
        return Optional.ofNullable(closure);
    }
}
