package org.medina.reminder.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.base.api.RequestLists;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.reminder.CallsForHelp;
import org.medina.reminder.ReminderRule;
import org.medina.reminder.ReminderRules;
import org.medina.reminder.WaitingWork;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are reminded of work that waits. */
@RestController
@Tag(name = "Reminders")
class RemindersApi {

    private final ReminderRules rules;
    private final CallsForHelp calls;
    private final CaseFiles cases;

    RemindersApi(ReminderRules rules, CallsForHelp calls, CaseFiles cases) {
        this.rules = rules;
        this.calls = calls;
        this.cases = cases;
    }

    @Schema(name = "ReminderRuleToSet")
    record Rule(
            @Schema(description = "Working days after which work without a day of its own is due") @Nullable
            Integer expectedDays,

            @Schema(description = "Working days before (7), at (0) or after (-3) that day") @Nullable
            List<Integer> points,

            @Schema(description = "Working days after that day when whoever can help is told") @Nullable
            Integer escalateAfter) {}

    @Schema(name = "CallForHelp")
    record Call(
            @Schema(description = "Why; stands in the history of the case") @Nullable
            String reason) {}

    @Operation(summary = "What waits in a case, the longest first; for the secretariat")
    @GetMapping("/api/v1/cases/{address}/waiting")
    Listing<WaitingWork> waiting(@PathVariable String address) {
        return new Listing<>(calls.of(subject(address)), null);
    }

    @Operation(summary = "Tell those for whom it waits, and whoever can help; for the secretariat")
    @PostMapping("/api/v1/cases/{address}/waiting/{entry}/call-for-help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable String address, @PathVariable UUID entry, @RequestBody Call call) {
        calls.call(subject(address), entry, call.reason());
    }

    /** The service says again who may know of it. */
    private SubjectRef subject(String address) {
        return cases.findAt(address).map(CaseFile::subject).orElseThrow(Problem::notFound);
    }

    @Operation(summary = "The rules, by journey and kind of work; for the secretariat")
    @GetMapping("/api/v1/reminders")
    Listing<ReminderRule> list() {
        return new Listing<>(rules.all(), null);
    }

    @Operation(summary = "Say one of them anew; for the head of the secretariat")
    @PutMapping("/api/v1/reminders/{work}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String work, @RequestBody Rule rule) {
        rules.set(work, rule.expectedDays(), RequestLists.said(rule.points()), rule.escalateAfter());
    }
}
