package org.medina.pledge;

import java.util.List;
import java.util.UUID;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.Position;
import org.medina.dialogue.Severity;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.springframework.boot.test.context.TestComponent;

/** What the ministries of Sierra Leone and Freetown say to each other about a pledge. */
@TestComponent
public class PledgeTalks {

    /** Both ministries, and the usual time. */
    public static final DialogueInvitation USUAL =
            new DialogueInvitation(List.of("sierraleone", "health-sierraleone"), null, null);

    public static final String QUOTED = "within 14 days";
    public static final String WORDING = "within 30 days";

    private final DialogueCommenting commenting;
    private final DialogueConsolidating consolidating;
    private final DialogueAnswering answering;
    private final DialogueClosing closing;
    private final CommentLists comments;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    PledgeTalks(
            DialogueCommenting commenting,
            DialogueConsolidating consolidating,
            DialogueAnswering answering,
            DialogueClosing closing,
            CommentLists comments,
            Organisations organisations,
            CurrentActor currentActor) {
        this.commenting = commenting;
        this.consolidating = consolidating;
        this.answering = answering;
        this.closing = closing;
        this.comments = comments;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    /** The ministry of health would have other words for a passage; the focal point releases that. */
    public void release(DialogueId id) {
        as("commenter.health.sierraleone", "health-sierraleone", () -> {
            commenting.comment(
                    id,
                    new CommentDraft(
                            Severity.MAJOR,
                            new CommentDraft.PlaceDraft("commitment", QUOTED, null, null),
                            "The wards cannot do it so fast.",
                            WORDING,
                            null,
                            null,
                            null));
            commenting.handIn(id);
        });
        as("focal.sierraleone", "sierraleone", () -> {
            consolidating.consolidate(id);
            consolidating.release(id, Position.ENDORSE_WITH_COMMENTS, "With one remark.", null);
        });
    }

    /** Freetown accepts what was said, the focal point closes it. */
    public void close(DialogueId id) {
        as("coordinator.freetown", "freetown", () -> {
            answering.decideAll(id, all(id), new DialogueAnswering.Answer(Decision.ACCEPTED, "So be it.", null, null));
            answering.send(id);
        });
        as("focal.sierraleone", "sierraleone", () -> {
            all(id).forEach(comment -> closing.close(id, comment, Closure.ACCEPTED, "Agreed."));
            closing.conclude(id);
        });
    }

    /** The only comment that was released. */
    public CommentView comment(DialogueId id) {
        return currentActor.callAs(
                organisations.actorFor("coordinator.freetown", "freetown"), () -> comments.get(id, all(id).getFirst()));
    }

    private List<UUID> all(DialogueId id) {
        return comments.page(id, CommentFilter.ALL, 0, 100).stream()
                .map(CommentView::id)
                .toList();
    }

    private void as(String account, String organisation, Runnable work) {
        currentActor.runAs(organisations.actorFor(account, organisation), work);
    }
}
