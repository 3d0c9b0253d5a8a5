package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stage;
import org.medina.base.ui.StageTracker;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.springframework.stereotype.Component;

/** The way of a dialogue: what is done, where it is now, what comes next, what was left out. */
@Component
class DialogueTracker {

    private static final List<DialogueStage> WAY = List.of(
            DialogueStage.PROPOSED,
            DialogueStage.COMMENTING,
            DialogueStage.CONSOLIDATING,
            DialogueStage.ANSWERING,
            DialogueStage.CLOSING,
            DialogueStage.MEETING,
            DialogueStage.CLOSED);

    private final ReaderTime times;

    DialogueTracker(ReaderTime times) {
        this.times = times;
    }

    StageTracker of(DialogueDetails details) {
        List<Stage> stages = new ArrayList<>();
        int here = WAY.indexOf(details.stage());
        for (int i = 0; i < WAY.size(); i++) {
            stages.add(here < 0 ? ended(details, WAY.get(i)) : underWay(details, WAY.get(i), i, here));
        }
        if (here < 0) {
            stages.removeIf(stage -> stage.state() == Stage.State.NEXT);
            stages.add(stage(details.stage(), Stage.State.DONE, details.closedAt()));
        }
        return new StageTracker(say("casefile.stages"), stages);
    }

    private Stage underWay(DialogueDetails details, DialogueStage stage, int place, int here) {
        if (place == here) {
            boolean over = stage == DialogueStage.CLOSED;
            return over
                    ? stage(stage, Stage.State.DONE, details.closedAt())
                    : new Stage(name(stage), Stage.State.HERE, with(details));
        }
        if (place > here) {
            return stage(stage, Stage.State.NEXT, null);
        }
        return wasThere(details, stage)
                ? stage(stage, Stage.State.DONE, leftAt(details, stage))
                : new Stage(name(stage), Stage.State.SKIPPED, say("casefile.stage.skipped"));
    }

    /** Declined or called off: what was reached stays, the rest never comes. */
    private Stage ended(DialogueDetails details, DialogueStage stage) {
        boolean reached = stage != DialogueStage.CLOSED && leftAt(details, stage) != null;
        return stage(stage, reached ? Stage.State.DONE : Stage.State.NEXT, leftAt(details, stage));
    }

    private static boolean wasThere(DialogueDetails details, DialogueStage stage) {
        return switch (stage) {
            case ANSWERING, CLOSING -> details.answeredAt() != null;
            case MEETING -> details.meeting() != null;
            case CONSOLIDATING -> details.releasedAt() != null;
            default -> true;
        };
    }

    private static @Nullable Instant leftAt(DialogueDetails details, DialogueStage stage) {
        return switch (stage) {
            case PROPOSED -> details.consultedAt();
            case CONSOLIDATING -> details.releasedAt();
            case ANSWERING -> details.answeredAt();
            default -> null;
        };
    }

    private static String with(DialogueDetails details) {
        return switch (details.stage()) {
            case PROPOSED, ANSWERING -> details.author().name();
            case COMMENTING -> say("dialogue.tracker.asked", details.consulted().size());
            case MEETING -> say("dialogue.tracker.both");
            default -> details.consolidator().name();
        };
    }

    private Stage stage(DialogueStage stage, Stage.State state, @Nullable Instant at) {
        return new Stage(name(stage), state, at == null ? null : times.day(at));
    }

    private static String name(DialogueStage stage) {
        return say("dialogue.stage." + stage);
    }
}
