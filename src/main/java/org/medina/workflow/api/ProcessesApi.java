package org.medina.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.workflow.CaseAtStep;
import org.medina.workflow.FailedJob;
import org.medina.workflow.FailedSteps;
import org.medina.workflow.OlderCase;
import org.medina.workflow.ProcessFigures;
import org.medina.workflow.ProcessPicture;
import org.medina.workflow.StepFigures;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Processes")
class ProcessesApi {

    private final ProcessFigures figures;
    private final FailedSteps failed;

    ProcessesApi(ProcessFigures figures, FailedSteps failed) {
        this.figures = figures;
        this.failed = failed;
    }

    @Schema(name = "ProcessStep")
    record Step(
            String element,
            long waiting,
            long passed,

            @Schema(description = "Seconds that half of those who left within a year stayed at most") @Nullable
            Long medianSeconds,

            @Schema(description = "Seconds that nine of ten stayed at most") @Nullable
            Long slowSeconds) {

        static Step of(StepFigures step) {
            return new Step(
                    step.element(), step.waiting(), step.passed(), seconds(step.median()), seconds(step.slow()));
        }

        private static @Nullable Long seconds(@Nullable Duration duration) {
            return duration == null ? null : duration.toSeconds();
        }
    }

    @Schema(name = "ProcessPicture")
    record Picture(
            String process,
            String version,

            @Schema(description = "How many cases run under older versions")
            long older,

            List<Step> steps) {

        static Picture of(ProcessPicture picture) {
            return new Picture(
                    picture.process(),
                    picture.version(),
                    picture.older(),
                    picture.steps().stream().map(Step::of).toList());
        }
    }

    @Schema(name = "CaseAtStep")
    record AtStep(
            String kind,
            UUID id,
            String reference,
            String title,
            Instant since,
            @Nullable Instant due) {

        static AtStep of(CaseAtStep one) {
            return new AtStep(
                    one.subject().kind(), one.subject().id(), one.reference(), one.title(), one.since(), one.due());
        }
    }

    @Schema(name = "FailedStep")
    record Failed(
            String id,
            String process,
            String element,
            @Nullable UUID caseId,
            @Nullable String message,
            Instant due) {

        static Failed of(FailedJob job) {
            return new Failed(
                    job.id(),
                    job.process(),
                    job.activity(),
                    job.subject() == null ? null : job.subject().id(),
                    job.message(),
                    job.due());
        }
    }

    @Operation(summary = "The process models; for the secretariat and operators")
    @GetMapping("/api/v1/processes")
    Listing<String> processes() {
        return new Listing<>(figures.processes(), null);
    }

    @Operation(summary = "How many cases wait at each step of a model, and how long they stay; for the same")
    @GetMapping("/api/v1/processes/{process}")
    Picture picture(@PathVariable String process) {
        return Picture.of(figures.of(process));
    }

    @Operation(summary = "The cases that wait at a step, of those the caller may read; the longest there first")
    @GetMapping("/api/v1/processes/{process}/steps/{step}/cases")
    Listing<AtStep> cases(@PathVariable String process, @PathVariable String step, Paging paging) {
        return paging.listing(figures.cases(process, step, paging.from(), paging.sizeAndOne()).stream()
                .map(AtStep::of)
                .toList());
    }

    @Operation(summary = "Steps that the portal tried and failed to take by itself; for operators")
    @GetMapping("/api/v1/failed-steps")
    Listing<Failed> failedSteps() {
        return new Listing<>(failed.all().stream().map(Failed::of).toList(), null);
    }

    @Operation(summary = "Has the portal try a failed step once more; for operators")
    @PostMapping("/api/v1/failed-steps/{id}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable String id) {
        failed.tryAgain(id);
    }

    @Schema(name = "OlderCase")
    record Older(
            UUID id,
            String version,

            @Schema(description = "Whether a migration leads to the newest version")
            boolean movable) {

        static Older of(OlderCase one) {
            return new Older(one.id(), one.version(), one.movable());
        }
    }

    @Operation(summary = "Cases that run under older versions of a model, at most 50; for operators")
    @GetMapping("/api/v1/processes/{process}/older-cases")
    Listing<Older> older(@PathVariable String process) {
        return new Listing<>(failed.older(process), null).map(Older::of);
    }

    @Operation(summary = "Moves one case to the newest version of its model; for operators")
    @PostMapping("/api/v1/processes/{process}/older-cases/{id}/move-to-newest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveOne(@PathVariable String process, @PathVariable UUID id) {
        failed.moveToNewest(process, id);
    }

    @Operation(
            summary =
                    "Moves cases under way to the newest version of a model, where a migration says how; for operators")
    @PostMapping("/api/v1/processes/{process}/move-to-newest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveToNewest(@PathVariable String process) {
        failed.moveToNewest(process);
    }
}
