package org.medina.inbox.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.identity.Absence;
import org.medina.identity.PersonId;
import org.medina.inbox.HandOverRequest;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.inbox.InboxFilter;
import org.medina.inbox.WorkLine;
import org.medina.inbox.WorkReading;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the person asking, in the organisation they act for. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksApi {

    private final Inbox inbox;
    private final WorkReading reading;
    private final Colleague colleague;

    TasksApi(Inbox inbox, WorkReading reading, Colleague colleague) {
        this.inbox = inbox;
        this.reading = reading;
        this.colleague = colleague;
    }

    @Operation(summary = "What waits for the caller: due first, then the oldest")
    @GetMapping
    Listing<Task> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable Set<String> journey,
            @RequestParam(defaultValue = "ALL") InboxFilter.Mine mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @ParameterObject Paging paging) {
        var filter = new InboxFilter(search, kind == null ? Set.of() : kind, mine, overdue, journey);
        return paging.listing(reading.page(filter, paging.from(), paging.sizeAndOne()))
                .map(Task::of);
    }

    @Operation(summary = "Take a task, so that colleagues see who is at it")
    @PostMapping("/{id}/claim")
    Task claim(@PathVariable UUID id) {
        inbox.claim(id);
        return task(id);
    }

    @Operation(summary = "Give a claimed task back to everybody")
    @PostMapping("/{id}/release")
    Task release(@PathVariable UUID id) {
        inbox.release(id);
        return task(id);
    }

    @Operation(summary = "Give a task to a colleague who holds the same role")
    @PostMapping("/{id}/hand-over")
    Task handOver(@PathVariable UUID id, @RequestBody HandOver to) {
        inbox.handOver(id, colleague.named(to.person()), to.note());
        return task(id);
    }

    private Task task(UUID id) {
        return reading.find(id).map(Task::of).orElseThrow(Problem::notFound);
    }

    /** To whom, by user name or id. */
    record HandOver(@Nullable String person, @Nullable String note) {}

    /** One piece of work. @param here colleagues who have the case open now, by name */
    record Task(
            UUID id,
            String kind,
            String title,
            Subject subject,
            String organisation,
            String role,
            @Nullable Assignee assignee,
            Instant since,
            @Nullable Instant due,
            @Nullable String note,
            List<String> here,
            @Nullable StandIn standIn,
            List<Asked> requests) {

        /** The case that the work is on. */
        record Subject(String kind, UUID id, String reference) {}

        /** Who has claimed it. */
        record Assignee(UUID id, @Nullable String name) {}

        /** Whoever has claimed it is away; the deputy does it as if it were theirs. */
        record StandIn(UUID deputy, String name, LocalDate until) {}

        /** Somebody asks for it; {@code declined} says that whoever has it keeps it. */
        record Asked(UUID id, Assignee by, @Nullable String words, boolean declined) {
            static Asked of(HandOverRequest request) {
                return new Asked(
                        request.id(),
                        new Assignee(request.askedBy().value(), request.askedByName()),
                        request.words(),
                        request.declined());
            }
        }

        static Task of(WorkLine line) {
            InboxEntry entry = line.entry();
            Absence away = line.away();
            PersonId assignee = entry.assignee();
            return new Task(
                    entry.id(),
                    entry.kind(),
                    entry.title(),
                    new Subject(entry.subject().kind(), entry.subject().id(), entry.reference()),
                    entry.organisationName(),
                    entry.role().realmName(),
                    assignee == null ? null : new Assignee(assignee.value(), entry.assigneeName()),
                    entry.since(),
                    entry.due(),
                    entry.note(),
                    line.here(),
                    away == null ? null : new StandIn(away.deputy().value(), away.deputyName(), away.last()),
                    line.requests().stream().map(Asked::of).toList());
        }
    }
}
