package org.medina.workplan.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.workplan.PlanCalendar;
import org.medina.workplan.PlanDraft;
import org.medina.workplan.PlanEntry;
import org.medina.workplan.PlanItem;
import org.medina.workplan.Workplan;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Workplan", description = "Meetings, lines of work and deadlines of the secretariat, for itself alone")
class WorkplanApi {

    private static final String ADDRESS = "/api/v1/workplan";

    private final Workplan plan;
    private final PlanCalendar calendar;

    WorkplanApi(Workplan plan, PlanCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
    }

    @Schema(name = "WorkplanItem")
    record Item(
            @Schema(description = "Of an entry; null for what is only read") @Nullable
            UUID id,

            PlanItem.What what,
            String title,
            LocalDate from,
            LocalDate until,
            PlanEntry.@Nullable State state,
            @Nullable String officer,

            @Schema(description = "Number of the case whose deadline it is") @Nullable
            String reference) {

        static Item of(PlanItem item) {
            PlanEntry entry = item.entry();
            return new Item(
                    entry == null ? null : entry.id(),
                    item.what(),
                    item.title(),
                    item.from(),
                    item.until(),
                    entry == null ? null : entry.state(),
                    entry == null ? null : entry.officerName(),
                    item.reference());
        }
    }

    @Schema(name = "WorkplanEntry")
    record Json(
            UUID id,
            int revision,
            PlanEntry.Kind kind,
            String title,
            @Nullable String note,
            LocalDate starts,
            LocalDate ends,
            PlanEntry.State state,
            @Nullable String forum,
            @Nullable String officer,
            @Nullable UUID about) {

        static Json of(PlanEntry entry) {
            return new Json(
                    entry.id(),
                    entry.revision(),
                    entry.kind(),
                    entry.title(),
                    entry.note(),
                    entry.starts(),
                    entry.ends(),
                    entry.state(),
                    entry.forum(),
                    entry.officerName(),
                    entry.about() == null ? null : entry.about().id());
        }
    }

    @Operation(summary = "What lies in these months, by its first day; at most 24 months")
    @GetMapping(ADDRESS)
    Listing<Item> calendar(@RequestParam YearMonth from, @RequestParam YearMonth until) {
        return new Listing<>(calendar.of(from, until).stream().map(Item::of).toList(), null);
    }

    @Operation(summary = "Put a meeting or a line of work into the plan; for officers")
    @PostMapping(ADDRESS + "/entries")
    @ResponseStatus(HttpStatus.CREATED)
    Json add(@RequestBody PlanDraft draft) {
        return Json.of(plan.add(draft));
    }

    @Operation(summary = "A meeting or a line of work")
    @GetMapping(ADDRESS + "/entries/{id}")
    Json get(@PathVariable UUID id) {
        return Json.of(plan.get(id));
    }

    @Operation(summary = "Say it anew as a whole, over the revision that was read; for officers")
    @PutMapping(ADDRESS + "/entries/{id}")
    Json change(@PathVariable UUID id, @RequestParam int revision, @RequestBody PlanDraft draft) {
        return Json.of(plan.change(id, revision, draft));
    }
}
