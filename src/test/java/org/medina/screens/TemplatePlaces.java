package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** Templates as those who edit them, and what is made from one. */
final class TemplatePlaces {

    private TemplatePlaces() {}

    static List<Place> all() {
        return List.of(
                of("templates", "officer", "/templates").shows("Model pledges"),
                of("a template", "officer", "/templates/note-verbale").shows("Save as a new version"),
                of("a template that is added", "officer", "/templates/new").shows("The English text"),
                of("a template, French", "head", "/templates/briefing-note?language=fr")
                        .shows("Save as a new version"),
                of("a template, Arabic", "officer", "/templates/briefing-note?language=ar")
                        .shows("Save as a new version"),
                of("a model pledge", "officer", "/templates/model-climate-resilience")
                        .shows("Save as a new version"),
                of("a resolution from a pledge", "coordinator.freetown", "/from-template/{DRAFT}/council-resolution")
                        .shows("Council resolution on the pledge"),
                of("a note from a pledge, something empty", "officer", "/from-template/{DRAFT}/note-verbale")
                        .shows("Still empty"));
    }
}
