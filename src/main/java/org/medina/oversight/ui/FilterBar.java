package org.medina.oversight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.oversight.AgeBand;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.Happened;
import org.medina.oversight.Journeys;

/** The filter of a page: what stands in its fields stands in the page's address, so that a link can be handed on. */
final class FilterBar extends Div {

    private final String page;
    private final transient Consumer<BoardFilter> changed;
    private final UnorderedList chosen = new UnorderedList();
    private BoardFilter filter;

    /**
     * @param page whose address follows the fields
     * @param changed told what is looked for from now on
     */
    FilterBar(String page, BoardFilter filter, BoardChoices choices, Consumer<BoardFilter> changed) {
        this.page = page;
        this.filter = filter;
        this.changed = changed;
        addClassName("medina-stack");
        var first = new Div(
                words(),
                journeys(),
                box("mine", filter.mine()),
                box("late", filter.late()),
                box("over", filter.over()));
        first.addClassName("medina-filters");
        var more = new Div(
                choice("country", choices.countries(), filter.country()),
                choice("region", choices.regions(), filter.region()),
                choice("language", choices.languages(), filter.language()),
                choice("city", choices.cities(), filter.city()),
                choice("turn", roles(choices), filter.turn()),
                choice("age", ages(), filter.age() == null ? null : filter.age().code()),
                choice("forum", choices.forums(), filter.forum()),
                choice(
                        "objective",
                        choices.objectives(),
                        filter.objective() == null ? null : filter.objective().toString()),
                choice("mechanism", choices.mechanisms(), filter.mechanism()));
        more.addClassNames("medina-filters", "medina-filters--labelled");
        var details = new Details(getTranslation("oversight.filter.more"), more);
        details.setOpened(isDeep(filter));
        chosen.addClassName("medina-saved-filters");
        chosen.getElement().setAttribute("aria-label", getTranslation("oversight.filter.chosen"));
        add(first, details, chosen);
        showChosen();
    }

    BoardFilter filter() {
        return filter;
    }

    private static boolean isDeep(BoardFilter filter) {
        return filter.country() != null
                || filter.region() != null
                || filter.language() != null
                || filter.city() != null
                || filter.turn() != null
                || filter.age() != null
                || filter.forum() != null
                || filter.objective() != null
                || filter.mechanism() != null;
    }

    private TextField words() {
        var words = new TextField();
        words.setPlaceholder(getTranslation("oversight.filter.words"));
        words.setAriaLabel(getTranslation("oversight.filter.words"));
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValue(filter.words() == null ? "" : filter.words());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> set(filter.with("words", event.getValue())));
        return words;
    }

    private MultiSelectComboBox<String> journeys() {
        var journeys = new MultiSelectComboBox<String>();
        journeys.setPlaceholder(getTranslation("oversight.filter.journey"));
        journeys.setAriaLabel(getTranslation("oversight.filter.journey"));
        journeys.setItems(Journeys.KINDS);
        journeys.setItemLabelGenerator(OversightWords::journey);
        journeys.setClearButtonVisible(true);
        journeys.setValue(filter.journeys());
        journeys.addValueChangeListener(event -> {
            Map<String, List<String>> all = new LinkedHashMap<>(filter.parameters());
            all.put("journey", List.copyOf(event.getValue()));
            set(BoardFilter.of(all));
        });
        return journeys;
    }

    private Checkbox box(String parameter, boolean value) {
        var box = new Checkbox(getTranslation("oversight.filter." + parameter), value);
        box.addValueChangeListener(event -> set(filter.with(parameter, event.getValue() ? true : null)));
        return box;
    }

    private ComboBox<String> choice(String parameter, Map<String, String> offered, @Nullable String value) {
        var choice = new ComboBox<String>(getTranslation("oversight.filter." + parameter));
        Map<String, String> names = new LinkedHashMap<>(offered);
        if (value != null) {
            names.putIfAbsent(value, value);
        }
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        choice.setClearButtonVisible(true);
        choice.setValue(value);
        choice.addValueChangeListener(event -> set(filter.with(parameter, event.getValue())));
        choice.setVisible(!names.isEmpty());
        return choice;
    }

    private static Map<String, String> roles(BoardChoices choices) {
        return names(choices.roles(), Function.identity(), OversightWords::turn);
    }

    private Map<String, String> ages() {
        return names(List.of(AgeBand.values()), AgeBand::code, band -> getTranslation("oversight.age." + band));
    }

    private static <T> Map<String, String> names(List<T> all, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> names.put(code.apply(one), name.apply(one)));
        return names;
    }

    private void set(BoardFilter next) {
        if (!next.equals(filter)) {
            filter = next;
            UI.getCurrentOrThrow()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(page, new QueryParameters(filter.parameters())));
            showChosen();
            changed.accept(filter);
        }
    }

    /** What a number looked for besides the fields, each to be taken off again. */
    private void showChosen() {
        chosen.removeAll();
        Map<String, String> besides = new TreeMap<>();
        if (filter.stage() != null) {
            besides.put("stage", OversightWords.place(filter.stage()));
        }
        Happened happened = filter.happened();
        if (happened != null) {
            besides.put("happened", getTranslation("oversight.happened." + happened));
        }
        if (filter.year() != null) {
            besides.put("year", filter.year().toString());
        }
        if (filter.month() != null) {
            besides.put("month", OversightWords.month(filter.month()));
        }
        besides.forEach((parameter, name) -> chosen.add(entry(parameter, name)));
        chosen.setVisible(!besides.isEmpty());
    }

    private ListItem entry(String parameter, String name) {
        var remove = new Button("×", event -> set(filter.with(parameter, null)));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("oversight.filter.remove", name));
        return new ListItem(new Span(name), remove);
    }
}
