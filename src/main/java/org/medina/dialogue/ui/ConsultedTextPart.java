package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.dialogue.CommentPlace;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Place;
import org.medina.dialogue.Severity;
import tools.jackson.databind.JsonNode;

/** The text under consultation with its commented passages; a passage that a reader selects can be commented on. */
@Tag("consulted-text")
@JsModule("./consulted-text/consulted-text.ts")
final class ConsultedTextPart extends Component {

    private record Mark(String id, String section, int start, int end, String label, String tone) {}

    /**
     * @param opened told which comment is asked for
     * @param selectable whether passages can be commented on
     */
    ConsultedTextPart(ConsultedText text, boolean selectable, Consumer<UUID> opened, Consumer<Passage> selected) {
        getElement().setPropertyList("sections", text.sections());
        getElement().setAttribute("lang", text.language());
        getElement().setAttribute("say-comment", getTranslation("dialogue.desk.on-passage"));
        getElement().setAttribute("selectable", selectable);
        getElement()
                .addEventListener(
                        "comment",
                        event -> opened.accept(UUID.fromString(event.getEventData()
                                .get("event.detail")
                                .path("id")
                                .asString())))
                .addEventData("event.detail");
        getElement()
                .addEventListener(
                        "passage",
                        event -> selected.accept(passage(event.getEventData().get("event.detail"))))
                .addEventData("event.detail");
    }

    private static Passage passage(JsonNode detail) {
        return new Passage(
                detail.path("section").asString(),
                detail.path("quoted").asString(),
                detail.path("start").asInt(),
                detail.path("end").asInt());
    }

    void setMarks(List<CommentPlace> places) {
        getElement()
                .setPropertyList(
                        "marks",
                        places.stream()
                                .filter(place -> place.place().quoted() != null)
                                .map(this::mark)
                                .toList());
    }

    private Mark mark(CommentPlace comment) {
        Place place = comment.place();
        Integer start = place.start();
        Integer end = place.end();
        Severity severity = comment.severity();
        String label =
                getTranslation("dialogue.desk.mark", comment.number(), getTranslation("dialogue.severity." + severity));
        return new Mark(
                comment.id().toString(),
                place.section(),
                start == null ? 0 : start,
                end == null ? 0 : end,
                label,
                DialogueTones.tone(severity).name().toLowerCase(java.util.Locale.ROOT));
    }

    /** @param go whether the reader is led there */
    void show(UUID comment, boolean go) {
        getElement().callJsFunction("show", comment.toString(), go);
    }
}
