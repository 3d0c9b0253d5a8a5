package org.medina.inbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.RequestLists;
import org.medina.inbox.BulkWork;
import org.medina.inbox.BulkWork.Outcome;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several tasks at once; the answer says of each whether it was done, and why not. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class BulkTasksApi {

    private final BulkWork work;
    private final Colleague colleague;
    private final Messages messages;

    BulkTasksApi(BulkWork work, Colleague colleague, Messages messages) {
        this.work = work;
        this.colleague = colleague;
        this.messages = messages;
    }

    @Operation(summary = "Take several tasks; says which and why not the others")
    @PostMapping("/claim")
    Answer claim(@RequestBody Chosen chosen) {
        return answer(work.claim(chosen.ids()));
    }

    @Operation(summary = "Give several tasks back; says which and why not the others")
    @PostMapping("/release")
    Answer release(@RequestBody Chosen chosen) {
        return answer(work.release(chosen.ids()));
    }

    @Operation(summary = "Give several tasks to one colleague; says which and why not the others")
    @PostMapping("/hand-over")
    Answer handOver(@RequestBody ChosenFor chosen) {
        return answer(work.handOver(new Chosen(chosen.tasks()).ids(), colleague.named(chosen.person()), chosen.note()));
    }

    private Answer answer(List<Outcome> outcomes) {
        return new Answer(outcomes.stream().map(this::one).toList());
    }

    private One one(Outcome outcome) {
        Problem refusal = outcome.refusal();
        return refusal == null
                ? new One(outcome.id(), true, null, null)
                : new One(outcome.id(), false, refusal.kind().slug(), words(refusal));
    }

    private String words(Problem refusal) {
        return refusal.fields().isEmpty()
                ? messages.get(refusal)
                : refusal.fields().stream().map(messages::get).collect(Collectors.joining(" "));
    }

    /** Which tasks, by id; at most 200. */
    record Chosen(@Nullable List<UUID> tasks) {
        List<UUID> ids() {
            return RequestLists.said(tasks);
        }
    }

    /** Which tasks, and to whom, by user name or id. */
    record ChosenFor(
            @Nullable List<UUID> tasks,
            @Nullable String person,
            @Nullable String note) {}

    /** In the order asked for. */
    record Answer(List<One> tasks) {}

    /** What became of one task; why not is null where it was done. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record One(
            UUID id,
            boolean done,
            @Nullable String problem,
            @Nullable String detail) {}
}
