package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Decision;
import org.medina.dialogue.Severity;

/** Search and filters over the comments; on a phone all but the search are folded away. */
final class CommentFilters extends Div {

    private final TextField words = new TextField();
    private final MultiSelectComboBox<Severity> severities = new MultiSelectComboBox<>();
    private final ComboBox<Standing> standing = new ComboBox<>();
    private final ComboBox<ConsultedText.Section> section = new ComboBox<>();
    private final ComboBox<Map.Entry<UUID, String>> organisation = new ComboBox<>();
    private final Checkbox moved = new Checkbox();
    private final @Nullable Instant lastAct;
    private final transient Runnable changed;
    private boolean quiet;

    /** What has become of a comment; at most one of the four is set. */
    private record Standing(
            String name,
            boolean undecided,
            boolean open,
            @Nullable Decision decision,
            @Nullable Closure closure) {}

    CommentFilters(
            ConsultedText text,
            Map<UUID, String> organisations,
            boolean released,
            @Nullable Instant lastAct,
            Runnable changed) {
        this.lastAct = lastAct;
        this.changed = changed;
        addClassName("medina-comments-filters");
        named(words::setPlaceholder, words::setAriaLabel, getTranslation("dialogue.desk.filter.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        named(severities::setPlaceholder, severities::setAriaLabel, getTranslation("dialogue.desk.filter.severity"));
        severities.setItems(Severity.values());
        severities.setItemLabelGenerator(CommentWords::severity);
        severities.setClearButtonVisible(true);
        choice(standing, getTranslation("dialogue.desk.filter.standing"), standings(), Standing::name);
        standing.setVisible(released);
        choice(
                section,
                getTranslation("dialogue.desk.filter.section"),
                text.sections(),
                ConsultedText.Section::heading);
        choice(
                organisation,
                getTranslation("dialogue.desk.filter.organisation"),
                List.copyOf(organisations.entrySet()),
                Map.Entry::getValue);
        organisation.setVisible(organisations.size() > 1);
        moved.setLabel(getTranslation("dialogue.desk.filter.moved"));
        moved.setVisible(lastAct != null);
        words.addValueChangeListener(event -> changed());
        severities.addValueChangeListener(event -> changed());
        moved.addValueChangeListener(event -> changed());
        add(words, more(), severities, standing, section, organisation);
    }

    /** Stands beside the count, where it says how much of it is new. */
    Checkbox moved() {
        return moved;
    }

    private interface Naming {
        void name(String name);
    }

    private static void named(Naming shown, Naming aloud, String name) {
        shown.name(name);
        aloud.name(name);
    }

    private <T> void choice(
            ComboBox<T> box, String name, List<T> items, com.vaadin.flow.component.ItemLabelGenerator<T> label) {
        named(box::setPlaceholder, box::setAriaLabel, name);
        box.setItems(items);
        box.setItemLabelGenerator(label);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> changed());
    }

    private Button more() {
        var more = new Button(getTranslation("dialogue.desk.filter.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("medina-comments-more");
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(event -> {
            boolean all = !getElement().hasAttribute("data-all");
            getElement().setAttribute("data-all", all);
            more.getElement().setAttribute("aria-expanded", String.valueOf(all));
        });
        return more;
    }

    private List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        all.add(new Standing(getTranslation("dialogue.desk.filter.undecided"), true, false, null, null));
        all.add(new Standing(getTranslation("dialogue.desk.filter.open"), false, true, null, null));
        for (Decision decision : Decision.values()) {
            String name = getTranslation("dialogue.desk.filter.decided", CommentWords.decision(decision));
            all.add(new Standing(name, false, false, decision, null));
        }
        for (Closure closure : Closure.values()) {
            String name = getTranslation("dialogue.desk.filter.closed", CommentWords.closure(closure));
            all.add(new Standing(name, false, false, null, closure));
        }
        return all;
    }

    CommentFilter filter() {
        Optional<Standing> stands = Optional.ofNullable(standing.getValue());
        return new CommentFilter(
                severities.getValue(),
                stands.map(Standing::decision).map(Set::of).orElse(Set.of()),
                stands.map(Standing::closure).map(Set::of).orElse(Set.of()),
                Optional.ofNullable(section.getValue())
                        .map(ConsultedText.Section::name)
                        .orElse(null),
                Optional.ofNullable(organisation.getValue())
                        .map(Map.Entry::getKey)
                        .orElse(null),
                stands.map(Standing::undecided).orElse(false),
                stands.map(Standing::open).orElse(false),
                words.getValue(),
                moved.getValue() ? lastAct : null);
    }

    boolean isUntouched() {
        return words.isEmpty()
                && severities.isEmpty()
                && standing.isEmpty()
                && section.isEmpty()
                && organisation.isEmpty()
                && !moved.getValue();
    }

    /** Leaves nothing out but what did not move. */
    void showMoved() {
        reset();
        moved.setValue(true);
    }

    void reset() {
        quiet = true;
        words.clear();
        severities.clear();
        standing.clear();
        section.clear();
        organisation.clear();
        moved.clear();
        quiet = false;
        changed();
    }

    private void changed() {
        if (!quiet) {
            changed.run();
        }
    }
}
