package org.medina.call;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mechanism, as far as the reader may see it.
 *
 * @param revision of what is written, for {@code If-Match}
 * @param usual what a call of it starts from; its title and summary are the mechanism's own
 * @param draft what is being written, for the secretariat; null where nothing is
 * @param changes what the draft would change, in words
 * @param acts newest first, for the secretariat
 */
public record MechanismDetails(
        Mechanism mechanism,
        int revision,
        CallDraft usual,
        @Nullable CallDraft draft,
        List<String> changes,
        List<Act> acts,
        Set<MechanismAction> actions) {

    public MechanismDetails {
        changes = List.copyOf(changes);
        acts = List.copyOf(acts);
    }

    /**
     * What was done with it.
     *
     * @param who and {@code at}: null for what came with the portal
     * @param changes against the act before it, one sentence each
     */
    public record Act(
            String action,
            @Nullable String who,
            @Nullable Instant at,
            @Nullable String reason,
            List<String> changes) {

        public Act {
            changes = List.copyOf(changes);
        }
    }

    /** What is written now, or what it would begin with. */
    public CallDraft written() {
        return draft == null ? usual : draft;
    }
}
