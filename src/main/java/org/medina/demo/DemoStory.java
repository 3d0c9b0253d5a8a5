package org.medina.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the story before the portal says that it is ready, in the order in which it happened, with the clock moved to
 * each day. Steps that an earlier start has told are passed over.
 */
@Component
@ConditionalOnProperty("medina.demo")
class DemoStory implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);

    private final List<Teller<?, ?>> journeys;
    private final StoryTeller teller;
    private final Told told;
    private final PortalClock clock;
    private final JsonMapper json;

    DemoStory(List<Teller<?, ?>> journeys, StoryTeller teller, Told told, PortalClock clock, JsonMapper json) {
        this.journeys = journeys;
        this.told = told;
        this.teller = teller;
        this.clock = clock;
        this.json = json;
    }

    /** @param number of the step in its tale, from 0 */
    private record Scene(String tale, int number, int daysAgo, Runnable telling) {

        String key() {
            return tale + "/" + number;
        }
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        for (OfficeSeat seat : read("offices.json", OfficeSeat[].class)) {
            String key = "office/" + seat.organisation();
            if (!told.contains(key)) {
                teller.seat(key, seat);
            }
        }
        List<Scene> scenes = new ArrayList<>();
        for (Teller<?, ?> journey : journeys) {
            scenes.addAll(scenes(journey));
        }
        scenes.sort(Comparator.comparing(Scene::daysAgo).reversed());
        Set<String> endedEarly = new HashSet<>();
        Instant today = clock.instant();
        try {
            int steps = 0;
            for (Scene scene : scenes) {
                if (!endedEarly.contains(scene.tale()) && !told.contains(scene.key())) {
                    clock.moveTo(dayOf(today, scene));
                    steps += tell(scene, endedEarly) ? 1 : 0;
                }
            }
            if (steps > 0) {
                LOG.info("The demo story is told: {} steps", steps);
            }
        } finally {
            clock.reset();
        }
    }

    /** On data that people have worked with, a case may stand elsewhere than the story thinks; it is left to them. */
    private static boolean tell(Scene scene, Set<String> endedEarly) {
        try {
            scene.telling().run();
            return true;
        } catch (Problem movedOn) {
            endedEarly.add(scene.tale());
            LOG.warn(
                    "The demo story leaves {} as it is found, before {}: {}",
                    scene.tale(),
                    scene.key(),
                    movedOn.getMessage());
            return false;
        }
    }

    private <T extends Tale<S>, S extends Tale.Step> List<Scene> scenes(Teller<T, S> journey) throws IOException {
        List<Scene> scenes = new ArrayList<>();
        for (T tale : read(journey.file(), journey.tales())) {
            for (int i = 0; i < tale.steps().size(); i++) {
                S step = tale.steps().get(i);
                String key = tale.key() + "/" + i;
                scenes.add(new Scene(tale.key(), i, step.daysAgo(), () -> teller.tell(key, journey, tale, step)));
            }
        }
        return scenes;
    }

    private <T> T read(String file, Class<T> type) throws IOException {
        try (InputStream stream = new ClassPathResource("demo/" + file).getInputStream()) {
            return json.readValue(stream, type);
        }
    }

    /** Office hours of that day, a little apart from scene to scene, so that no two acts share a moment and a tale goes forward. */
    private static Instant dayOf(Instant today, Scene scene) {
        Instant day = today.minus(Duration.ofDays(scene.daysAgo()));
        int minutes = Math.floorMod(scene.tale().hashCode(), 400) + scene.number();
        return day.atOffset(ZoneOffset.UTC)
                .with(LocalTime.of(8, 0).plusMinutes(minutes))
                .toInstant();
    }
}
