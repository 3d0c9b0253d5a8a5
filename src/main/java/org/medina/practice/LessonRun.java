package org.medina.practice;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with a lesson.
 *
 * @param begunAt null before it is begun
 * @param done keys of the steps that are done
 */
public record LessonRun(Lesson lesson, @Nullable Instant begunAt, Set<String> done) {

    public LessonRun {
        done = Set.copyOf(done);
    }

    public boolean isBegun() {
        return begunAt != null;
    }

    public boolean isOver() {
        return done.size() == lesson.steps().size();
    }
}
