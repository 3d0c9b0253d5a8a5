package org.medina.inbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;

/** The same with several entries at once: each for itself, so that one refusal stops none of the others. */
@Service
public class BulkWork {

    /** How many entries one may name at once. */
    public static final int MOST = 200;

    private final Inbox inbox;

    BulkWork(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * What became of one entry.
     *
     * @param refusal null where it was done
     */
    public record Outcome(UUID id, @Nullable Problem refusal) {}

    public List<Outcome> claim(List<UUID> ids) {
        return each(ids, inbox::claim);
    }

    public List<Outcome> release(List<UUID> ids) {
        return each(ids, inbox::release);
    }

    public List<Outcome> handOver(List<UUID> ids, PersonId to, @Nullable String note) {
        return each(ids, id -> inbox.handOver(id, to, note));
    }

    private static List<Outcome> each(List<UUID> ids, Consumer<UUID> work) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Problem.invalid("tasks", "inbox.bulk.number", MOST);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            outcomes.add(new Outcome(id, refusal(id, work)));
        }
        return outcomes;
    }

    private static @Nullable Problem refusal(UUID id, Consumer<UUID> work) {
        try {
            work.accept(id);
            return null;
        } catch (Problem problem) {
            return problem;
        }
    }
}
