package org.medina.dialogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Relation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings comments to the draft that goes on being written: where they point to now, and what they would have it say. */
@Service
public class DialogueDrafts {

    private final DialogueAccess access;
    private final CommentRepository comments;
    private final TextRows texts;
    private final OfferedTexts offers;
    private final Clock clock;

    DialogueDrafts(
            DialogueAccess access, CommentRepository comments, TextRows texts, OfferedTexts offers, Clock clock) {
        this.access = access;
        this.comments = comments;
        this.texts = texts;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * Where the passage of a comment stands in the author's draft now; empty where it is gone, where the comment is on no
     * passage, and where there is no draft.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for everybody but the text's author: the draft is theirs
     */
    @Transactional(readOnly = true)
    public Optional<ConsultedTexts.Passage> find(DialogueId id, UUID comment) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        Comment found = access.commentToSee(opened, comment);
        if (!opened.relations().contains(Relation.LEAD)) {
            throw Problem.forbidden();
        }
        return draft(opened.dialogue(), found)
                .flatMap(draft -> draft.journey().find(draft.subject(), draft.section(), draft.place()));
    }

    /**
     * Writes the wording that a comment proposes into the author's draft, as a suggestion that is seen, and answers the
     * comment with the version that has it: as accepted, unless the author had decided to accept it with a modification.
     *
     * @param read version of the comment that was read, null for whatever is there
     * @return the version of the draft afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, PRECONDITION_FAILED; CONFLICT where its place is gone
     */
    @Transactional
    public long apply(DialogueId id, UUID comment, @Nullable Integer read) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.ANSWER);
        Comment found = access.commentToChange(opened, comment);
        if (read != null && read != found.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        String wording = found.content().proposedText();
        if (wording == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-wording");
        }
        Draft draft = draft(opened.dialogue(), found)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-draft"));
        long version = draft.journey().propose(draft.subject(), draft.section(), draft.place(), wording);
        found.decide(applied(opened, found, version));
        comments.save(found);
        return version;
    }

    /**
     * How the author’s draft differs by now from what was consulted on, section by section; none where nothing does, or where
     * there is no draft.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for everybody but the text's author
     */
    @Transactional(readOnly = true)
    public List<DraftChange> changes(DialogueId id) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        if (!opened.relations().contains(Relation.LEAD)) {
            throw Problem.forbidden();
        }
        SubjectRef about = opened.dialogue().about();
        Optional<ConsultedTexts> journey = about == null ? Optional.empty() : offers.journey(about);
        if (about == null || journey.isEmpty()) {
            return List.of();
        }
        List<DraftChange> changes = new ArrayList<>();
        for (ConsultedText.Section section : texts.of(id).sections()) {
            journey.get()
                    .present(about, section)
                    .filter(now -> !now.strip().equals(section.text().strip()))
                    .ifPresent(now ->
                            changes.add(new DraftChange(section.heading(), DraftWords.between(section.text(), now))));
        }
        return changes;
    }

    private CommentAnswer applied(DialogueAccess.Opened opened, Comment comment, long version) {
        CommentAnswer before = comment.answer().orElse(null);
        boolean modified = before != null && before.decision() == Decision.ACCEPTED_WITH_MODIFICATION;
        return new CommentAnswer(
                modified ? Decision.ACCEPTED_WITH_MODIFICATION : Decision.ACCEPTED,
                before == null ? null : before.text(),
                null,
                Long.toString(version),
                opened.ownId(),
                opened.actor().name(),
                clock.instant());
    }

    private record Draft(ConsultedTexts journey, SubjectRef subject, ConsultedText.Section section, Place place) {}

    private Optional<Draft> draft(Dialogue dialogue, Comment comment) {
        SubjectRef about = dialogue.about();
        Place place = comment.content().place();
        if (about == null || place == null) {
            return Optional.empty();
        }
        return offers.journey(about).flatMap(journey -> texts.of(dialogue.id())
                .section(place.section())
                .map(section -> new Draft(journey, about, section, place)));
    }
}
