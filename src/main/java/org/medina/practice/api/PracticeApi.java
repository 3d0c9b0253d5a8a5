package org.medina.practice.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.practice.Lesson;
import org.medina.practice.LessonRun;
import org.medina.practice.Lessons;
import org.medina.practice.RoomReset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lessons and the button that makes the practice room anew; a portal in earnest has none of it. */
@RestController
@ConditionalOnProperty("medina.practice")
@RequestMapping("/api/v1/practice")
@Tag(name = "Practice room")
class PracticeApi {

    private final Lessons lessons;
    private final RoomReset reset;

    PracticeApi(Lessons lessons, RoomReset reset) {
        this.lessons = lessons;
        this.reset = reset;
    }

    @Schema(name = "PracticeLesson")
    record LessonJson(
            String key,

            @Schema(description = "Null before it is begun") @Nullable
            Instant begunAt,

            List<StepJson> steps) {

        static LessonJson of(LessonRun run) {
            return new LessonJson(
                    run.lesson().key(),
                    run.begunAt(),
                    run.lesson().steps().stream()
                            .map(step -> StepJson.of(step, run.done().contains(step.key())))
                            .toList());
        }
    }

    @Schema(name = "PracticeStep")
    record StepJson(
            String key,
            @Schema(description = "Where it is done") String path,
            boolean done) {

        static StepJson of(Lesson.Step step, boolean done) {
            return new StepJson(step.key(), "/" + step.path(), done);
        }
    }

    @GetMapping("/lessons")
    @Operation(summary = "The lessons of one’s roles, with what is done of them")
    Listing<LessonJson> own() {
        return new Listing<>(lessons.own(), null).map(LessonJson::of);
    }

    @PostMapping("/lessons/{lesson}/begin")
    @Operation(summary = "Begin a lesson, or begin it anew")
    LessonJson begin(@PathVariable String lesson) {
        return LessonJson.of(lessons.begin(lesson));
    }

    @PostMapping("/lessons/{lesson}/steps/{step}/tick")
    @Operation(summary = "Tick a step off by hand")
    LessonJson tick(@PathVariable String lesson, @PathVariable String step) {
        return LessonJson.of(lessons.tick(lesson, step));
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make the practice room anew: all that was done in it is gone; it is back within minutes")
    void reset() {
        reset.reset();
    }
}
