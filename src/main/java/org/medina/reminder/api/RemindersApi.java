package org.medina.reminder.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.reminder.ReminderRule;
import org.medina.reminder.ReminderRules;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are reminded of work that waits. */
@RestController
@RequestMapping("/api/v1/reminders")
@Tag(name = "Reminders")
class RemindersApi {

    private final ReminderRules rules;

    RemindersApi(ReminderRules rules) {
        this.rules = rules;
    }

    @Schema(name = "ReminderRuleToSet")
    record Rule(
            @Schema(description = "Working days after which work without a day of its own is due") @Nullable
            Integer expectedDays,

            @Schema(description = "Working days before (7), at (0) or after (-3) that day") @Nullable
            List<Integer> points,

            @Schema(description = "Working days after that day when whoever can help is told") @Nullable
            Integer escalateAfter) {}

    @Operation(summary = "The rules, by journey and kind of work; for the secretariat")
    @GetMapping
    Listing<ReminderRule> list() {
        return new Listing<>(rules.all(), null);
    }

    @Operation(summary = "Say one of them anew; for the head of the secretariat")
    @PutMapping("/{work}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String work, @RequestBody Rule rule) {
        rules.set(
                work, rule.expectedDays(), Objects.requireNonNullElse(rule.points(), List.of()), rule.escalateAfter());
    }
}
