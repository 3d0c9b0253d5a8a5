package org.medina.progress.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.progress.ProgressChecking;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/progress/{id}")
@Tag(name = "Progress")
class ProgressStepsApi {

    private final ProgressReading reading;
    private final ProgressReporting reporting;
    private final ProgressChecking checking;

    ProgressStepsApi(ProgressReading reading, ProgressReporting reporting, ProgressChecking checking) {
        this.reading = reading;
        this.reporting = reporting;
        this.checking = checking;
    }

    /** @param until the day on which reporting goes on by itself; absent for as long as it may rest */
    @Schema(name = "ProgressPauseRequest")
    record Rest(@Nullable LocalDate until, @Nullable String reason) {}

    @Operation(summary = "The city hands the update in; what it refers to is kept as it is now")
    @PostMapping("/hand-in")
    ResponseEntity<ProgressJson> handIn(@PathVariable String id) {
        ProgressId progress = resolve(id);
        reporting.handIn(progress);
        return answer(progress);
    }

    @Operation(summary = "Move the day of the update, once in a period")
    @PostMapping("/extend")
    ResponseEntity<ProgressJson> extend(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        ProgressId progress = resolve(id);
        reporting.extend(progress, Reason.of(body));
        return answer(progress);
    }

    @Operation(summary = "Let reporting rest through a crisis; the public reads that it rests and never why")
    @PostMapping("/pause")
    ResponseEntity<ProgressJson> pause(@PathVariable String id, @RequestBody(required = false) @Nullable Rest body) {
        ProgressId progress = resolve(id);
        reporting.pause(progress, body == null ? null : body.until(), body == null ? null : body.reason());
        return answer(progress);
    }

    @Operation(summary = "Reporting goes on, with the time that it rested added")
    @PostMapping("/resume")
    ResponseEntity<ProgressJson> resume(@PathVariable String id) {
        ProgressId progress = resolve(id);
        reporting.resume(progress);
        return answer(progress);
    }

    @Operation(summary = "The secretariat finds the update in order; it is published")
    @PostMapping("/accept")
    ResponseEntity<ProgressJson> accept(@PathVariable String id) {
        ProgressId progress = resolve(id);
        checking.accept(progress);
        return answer(progress);
    }

    @Operation(summary = "The secretariat returns the update with what is to be put right")
    @PostMapping("/return")
    ResponseEntity<ProgressJson> sendBack(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        ProgressId progress = resolve(id);
        checking.sendBack(progress, Reason.of(body));
        return answer(progress);
    }

    private ProgressId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ProgressJson> answer(ProgressId id) {
        return ProgressJson.answer(reading.get(id));
    }
}
