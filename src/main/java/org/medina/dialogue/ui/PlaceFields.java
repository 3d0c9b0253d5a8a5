package org.medina.dialogue.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.KeptFields;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Place;

/** What a comment is about: the whole text, a section, or a passage in its own words; no mouse is needed for any. */
final class PlaceFields extends Div {

    private static final int AROUND = 40;
    private static final int MANY = 50;

    private final ConsultedText text;
    private final ComboBox<ConsultedText.Section> section = new ComboBox<>();
    private final TextArea quoted = new TextArea();
    private final ComboBox<Occurrence> occurrence = new ComboBox<>();
    private @Nullable Passage selected;

    private record Occurrence(int start, String around) {}

    PlaceFields(ConsultedText text) {
        this.text = text;
        addClassName("medina-comment-form");
        section.setLabel(getTranslation("dialogue.desk.field.section"));
        section.setHelperText(getTranslation("dialogue.desk.field.section.help"));
        section.setItems(text.sections());
        section.setItemLabelGenerator(ConsultedText.Section::heading);
        section.setClearButtonVisible(true);
        section.setWidthFull();
        quoted.setLabel(getTranslation("dialogue.desk.field.quoted"));
        quoted.setHelperText(getTranslation("dialogue.desk.field.quoted.help"));
        quoted.setWidthFull();
        quoted.setMaxRows(6);
        quoted.setValueChangeMode(ValueChangeMode.ON_BLUR);
        occurrence.setLabel(getTranslation("dialogue.desk.field.occurrence"));
        occurrence.setItemLabelGenerator(Occurrence::around);
        occurrence.setWidthFull();
        section.addValueChangeListener(event -> fit());
        quoted.addValueChangeListener(event -> fit());
        add(section, quoted, occurrence);
        fit();
    }

    /** A quotation needs its section; one that stands there several times needs to say which one is meant. */
    private void fit() {
        quoted.setVisible(section.getValue() != null);
        List<Occurrence> all = occurrences();
        occurrence.setItems(all);
        occurrence.setVisible(all.size() > 1);
        Passage passage = selected;
        if (passage != null && isSelected(passage)) {
            all.stream()
                    .filter(one -> one.start() == passage.start())
                    .findFirst()
                    .ifPresent(occurrence::setValue);
        }
    }

    private List<Occurrence> occurrences() {
        ConsultedText.Section chosen = section.getValue();
        String words = quoted();
        List<Occurrence> all = new ArrayList<>();
        if (chosen == null || words.isEmpty()) {
            return all;
        }
        String whole = chosen.text();
        int at = whole.indexOf(words);
        while (at >= 0 && all.size() < MANY) {
            int from = Math.max(0, at - AROUND);
            int to = Math.min(whole.length(), at + words.length() + AROUND);
            all.add(new Occurrence(
                    at,
                    getTranslation(
                            "dialogue.desk.field.occurrence.around", all.size() + 1, whole.substring(from, to))));
            at = whole.indexOf(words, at + 1);
        }
        return all;
    }

    private boolean isSelected(Passage passage) {
        ConsultedText.Section chosen = section.getValue();
        return chosen != null
                && chosen.name().equals(passage.section())
                && passage.quoted().equals(quoted.getValue());
    }

    void onQuoted(Consumer<String> listener) {
        quoted.addValueChangeListener(event -> listener.accept(event.getValue()));
    }

    /** In the words of the text. */
    String quoted() {
        return quoted.getValue();
    }

    void show(@Nullable Passage passage) {
        selected = passage;
        if (passage != null) {
            section.setValue(text.section(passage.section()).orElse(null));
            quoted.setValue(passage.quoted());
            fit();
        }
    }

    void show(@Nullable Place place) {
        if (place != null) {
            String words = Objects.requireNonNullElse(place.quoted(), "");
            Integer start = place.start();
            Integer end = place.end();
            selected = start == null || end == null ? null : new Passage(place.section(), words, start, end);
            section.setValue(text.section(place.section()).orElse(null));
            quoted.setValue(words);
            fit();
        }
    }

    void keep(KeptFields kept) {
        kept.choice("quoted", quoted, this::restoreQuoted).choice("section", section, this::restoreSection);
        ConsultedText.Section chosen = section.getValue();
        if (selected != null && chosen != null) {
            kept.remember("section", chosen.heading());
            kept.remember("quoted", quoted());
        }
    }

    /** A passage that was selected just now counts more than one that was kept. */
    private void restoreQuoted(String words) {
        if (selected == null) {
            quoted.setValue(words);
        }
    }

    private void restoreSection(String heading) {
        text.sections().stream()
                .filter(one -> selected == null && one.heading().equals(heading))
                .findFirst()
                .ifPresent(section::setValue);
    }

    CommentDraft.@Nullable PlaceDraft value() {
        ConsultedText.Section chosen = section.getValue();
        if (chosen == null) {
            return null;
        }
        Passage passage = selected;
        if (passage != null && isSelected(passage) && !occurrence.isVisible()) {
            return new CommentDraft.PlaceDraft(chosen.name(), passage.quoted(), passage.start(), passage.end());
        }
        Occurrence meant = occurrence.isVisible() ? occurrence.getValue() : null;
        return new CommentDraft.PlaceDraft(chosen.name(), quoted(), meant == null ? null : meant.start(), null);
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of("place.section", section, "place.quoted", quoted, "place.start", occurrence);
    }
}
