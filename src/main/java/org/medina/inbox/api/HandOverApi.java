package org.medina.inbox.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.inbox.HandOverRequests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that somebody has, asked for or given to another. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks")
class HandOverApi {

    private final HandOverRequests requests;
    private final Colleague colleague;

    HandOverApi(HandOverRequests requests, Colleague colleague) {
        this.requests = requests;
        this.colleague = colleague;
    }

    @Operation(summary = "Ask the colleague who has claimed a task to give it to the caller")
    @PostMapping("/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable UUID id, @RequestBody Asking asking) {
        requests.ask(id, asking.words());
    }

    @Operation(summary = "Give a task to who asked for it")
    @PostMapping("/requests/{request}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable UUID id, @PathVariable UUID request) {
        requests.accept(id, request);
    }

    @Operation(summary = "Keep a task that somebody asked for")
    @PostMapping("/requests/{request}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @PathVariable UUID request) {
        requests.decline(id, request);
    }

    @Operation(summary = "Give the task of somebody who is away or gone to another, with a reason; for coordinators")
    @PostMapping("/reassign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable UUID id, @RequestBody Reassigning to) {
        requests.reassign(id, colleague.named(to.person()), to.reason());
    }

    /** What the colleague should know. */
    record Asking(@Nullable String words) {}

    /** To whom, by user name or id, and why. */
    record Reassigning(@Nullable String person, @Nullable String reason) {}
}
