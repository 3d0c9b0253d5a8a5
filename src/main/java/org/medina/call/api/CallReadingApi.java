package org.medina.call.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.call.CallDrafting;
import org.medina.call.CallHistory;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.medina.call.CallVersion;
import org.medina.casefile.api.HistoryJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calls")
class CallReadingApi {

    private final CallReading reading;
    private final CallHistory history;
    private final CallDrafting drafting;
    private final Messages messages;

    CallReadingApi(CallReading reading, CallHistory history, CallDrafting drafting, Messages messages) {
        this.reading = reading;
        this.history = history;
        this.drafting = drafting;
        this.messages = messages;
    }

    /** Something that keeps a draft from being published. */
    @Schema(name = "CallFinding")
    record Finding(String field, String message) {}

    @Schema(name = "CallChanges")
    record Changes(List<String> changes) {}

    @Operation(summary = "What still keeps a draft from being published, each at its field")
    @GetMapping("/calls/{id}/missing")
    Listing<Finding> missing(@PathVariable String id) {
        return new Listing<>(
                drafting.missing(resolve(id)).stream()
                        .map(problem -> new Finding(problem.field(), messages.get(problem)))
                        .toList(),
                null);
    }

    @Operation(summary = "What the draft of a new version would change, in words")
    @GetMapping("/calls/{id}/changes")
    Changes changes(@PathVariable String id) {
        return new Changes(history.pending(resolve(id)));
    }

    @Operation(summary = "The published versions of a call with what each changed in words, newest first")
    @GetMapping("/calls/{id}/versions")
    Listing<CallVersion> versions(@PathVariable String id) {
        return new Listing<>(history.versions(resolve(id)), null);
    }

    @Operation(summary = "One published version of a call")
    @GetMapping("/calls/{id}/versions/{number}")
    CallVersion version(@PathVariable String id, @PathVariable int number) {
        return history.version(resolve(id), number);
    }

    @Operation(summary = "What was done with a call, newest first, as far as the caller may see")
    @GetMapping("/calls/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    private CallId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
