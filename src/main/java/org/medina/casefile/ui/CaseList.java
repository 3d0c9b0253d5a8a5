package org.medina.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;

/**
 * A journey's cases with their search: words and stages to look for, how many were found, the rows, and what is said where
 * there are none. Its words stand in the journey's bundle below {@code <journey>.list}.
 *
 * @param <S> the stages of its cases
 * @param <F> what its lists are asked with
 */
public final class CaseList<S extends Enum<S>, F> extends Stack {

    private final String words;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<S> stages = new MultiSelectComboBox<>();
    private final List<Checkbox> boxes = new ArrayList<>();
    private final Span count = new Span();
    private final Div filters = new Div(search, stages, count);
    private final Div place = new Div();
    private final BiFunction<String, Set<S>, F> filter;
    private ToLongFunction<F> counting = asked -> 0;
    private BiFunction<F, Integer, Component> rows = (asked, total) -> new Div();
    private BooleanSupplier elsewhere = () -> false;
    private Runnable anywhere = () -> {};
    private Supplier<EmptyState> empty;

    /** A page of what a filter asks for. */
    @FunctionalInterface
    public interface Pages<F, T> {
        List<T> page(F filter, int offset, int limit);
    }

    /**
     * @param journey where its messages begin
     * @param noun what the journey calls a stage: {@code stage}, {@code status}
     * @param offered the stages that can be looked for
     * @param filter of words that may be empty, and of stages, none of which means all
     */
    public CaseList(String journey, String noun, Collection<S> offered, BiFunction<String, Set<S>, F> filter) {
        this.words = journey + ".list.";
        this.filter = filter;
        this.empty = () -> new EmptyState(say("empty"), say("empty.text"));
        search.setPlaceholder(say("search"));
        search.setAriaLabel(say("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        stages.setPlaceholder(say(noun));
        stages.setAriaLabel(say(noun));
        stages.setItems(offered);
        stages.setItemLabelGenerator(stage -> getTranslation(journey + "." + noun + "." + stage.name()));
        stages.setClearButtonVisible(true);
        stages.addValueChangeListener(event -> show());
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        filters.addClassName("medina-filters");
        add(filters, place);
    }

    /** What it shows; {@link #show} has to follow once everything is said. */
    public <T> CaseList<S, F> of(ToLongFunction<F> number, Pages<F, T> pages, Function<T, RowList.Row> row) {
        counting = number;
        rows = (asked, total) ->
                RowList.of(say("case"), say("title"), (offset, limit) -> pages.page(asked, offset, limit), total, row);
        return this;
    }

    /** A further question that the filter asks the box for. */
    public CaseList<S, F> box(Checkbox box) {
        boxes.add(box);
        box.addValueChangeListener(event -> show());
        filters.addComponentAtIndex(filters.indexOf(count), box);
        return this;
    }

    /**
     * What the filter asks besides, which nobody sees among the fields.
     *
     * @param narrowed whether there is such a thing
     * @param forget asks for it no longer
     */
    public CaseList<S, F> narrowed(BooleanSupplier narrowed, Runnable forget) {
        elsewhere = narrowed;
        anywhere = forget;
        return this;
    }

    /** What is said while there are no cases at all. */
    public CaseList<S, F> whenEmpty(Supplier<EmptyState> said) {
        empty = said;
        return this;
    }

    /** Looks for these stages from now on. */
    public void lookFor(Set<S> wanted) {
        stages.setValue(wanted);
    }

    /** Asks anew. */
    public CaseList<S, F> show() {
        F asked = filter.apply(search.getValue(), stages.getValue());
        long found = counting.applyAsLong(asked);
        count.setText(getTranslation(words + "count", found));
        place.removeAll();
        if (found > 0) {
            place.add(rows.apply(asked, Math.toIntExact(found)));
        } else if (isNarrowed()) {
            place.add(new EmptyState(say("none"), say("none.text"), new Button(say("reset"), event -> reset())));
        } else {
            place.add(empty.get());
        }
        return this;
    }

    private boolean isNarrowed() {
        return !search.isEmpty()
                || !stages.isEmpty()
                || boxes.stream().anyMatch(Checkbox::getValue)
                || elsewhere.getAsBoolean();
    }

    private void reset() {
        anywhere.run();
        search.clear();
        stages.clear();
        boxes.forEach(Checkbox::clear);
        show();
    }

    private String say(String key) {
        return getTranslation(words + key);
    }
}
