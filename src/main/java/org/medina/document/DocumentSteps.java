package org.medina.document;

import java.util.List;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.document.Pending.Answer;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Batches of steps from programs. */
@Service
public class DocumentSteps {

    private final Batches batches;
    private final CurrentActor actors;

    DocumentSteps(Batches batches, CurrentActor actors) {
        this.batches = batches;
        this.actors = actors;
    }

    /** What an answer says: the version after the batch, all steps since its own version, those that met a deletion. */
    public record Taken(long version, String stepsJson, List<Integer> dropped) {}

    /**
     * As the current actor; a batch that was taken before is answered as it was then.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT for an unknown version, INVALID, TOO_LARGE
     */
    public Taken take(DocumentId id, UUID client, long seq, long version, JsonNode steps) {
        try {
            Submission batch = new Submission(client, seq, version, Submission.steps(steps), List.of());
            Answer answer = batches.take(id, actors.get(), batch);
            return new Taken(answer.version(), Confirmed.json(answer.steps()), answer.dropped());
        } catch (Refused refused) {
            throw refused.problem();
        }
    }
}
