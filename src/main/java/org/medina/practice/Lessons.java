package org.medina.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.base.PracticeRoom;
import org.medina.base.Problem;
import org.medina.casefile.ActsOfPeople;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The lessons, and how far each person is with theirs; only in the practice room. */
@Service
@Transactional
public class Lessons {

    private final List<Lesson> all;
    private final LessonRows rows;
    private final ActsOfPeople acts;
    private final CurrentActor current;
    private final PracticeRoom room;
    private final Clock clock;

    Lessons(LessonRows rows, ActsOfPeople acts, CurrentActor current, PracticeRoom room, JsonMapper json, Clock clock) {
        this.all = read(json);
        this.rows = rows;
        this.acts = acts;
        this.current = current;
        this.room = room;
        this.clock = clock;
    }

    private static List<Lesson> read(JsonMapper json) {
        try (InputStream stream = new ClassPathResource("practice/lessons.json").getInputStream()) {
            return List.of(json.readValue(stream, Lesson[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that there are, for whoever wants to know what else is done in the portal. @throws Problem NOT_FOUND outside of the practice room */
    @Transactional(readOnly = true)
    public List<Lesson> all() {
        requireRoom();
        return all;
    }

    /** Those of the current actor’s roles, with what is done of them. @throws Problem NOT_FOUND outside of the practice room */
    @Transactional(readOnly = true)
    public List<LessonRun> own() {
        requireRoom();
        Actor actor = current.get();
        return all.stream()
                .filter(lesson -> actor.hasAny(lesson.roles()))
                .map(lesson -> run(lesson, actor.requiredPerson()))
                .toList();
    }

    /** Begins a lesson, or begins it anew: only what is done from now on counts. @throws Problem NOT_FOUND for lessons of other roles */
    public LessonRun begin(String lesson) {
        Actor actor = current.get();
        Lesson found = find(lesson, actor);
        rows.begin(actor.requiredPerson(), found.key(), clock.instant());
        return run(found, actor.requiredPerson());
    }

    /**
     * Ticks a step off by hand.
     *
     * @throws Problem NOT_FOUND for lessons of other roles and steps that do not exist, WRONG_STATE before it is begun
     */
    public LessonRun tick(String lesson, String step) {
        Actor actor = current.get();
        Lesson found = find(lesson, actor);
        PersonId person = actor.requiredPerson();
        if (rows.begunAt(person, found.key()).isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "practice.not-begun");
        }
        rows.tick(person, found.key(), found.step(step).key(), clock.instant());
        return run(found, person);
    }

    private LessonRun run(Lesson lesson, PersonId person) {
        Instant begun = rows.begunAt(person, lesson.key()).orElse(null);
        if (begun == null) {
            return new LessonRun(lesson, null, Set.of());
        }
        Set<String> done = new HashSet<>(rows.ticked(person, lesson.key()));
        Set<String> seen = acts.since(person, begun);
        lesson.steps().stream()
                .filter(step -> step.acts().stream().anyMatch(seen::contains))
                .forEach(step -> done.add(step.key()));
        return new LessonRun(lesson, begun, done);
    }

    private Lesson find(String key, Actor actor) {
        requireRoom();
        return all.stream()
                .filter(lesson -> lesson.key().equals(key) && actor.hasAny(lesson.roles()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void requireRoom() {
        if (!room.isOn()) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "practice.in-earnest");
        }
    }
}
