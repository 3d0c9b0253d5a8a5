package org.medina.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxFilter;
import org.medina.inbox.SavedFilter;

/** Search and filters of <i>My work</i>, and those that the person has kept. */
final class WorkFilters extends Div {

    private final transient Inbox inbox;
    private final transient Runnable changed;
    private final TextField search = new TextField();
    private final Select<InboxFilter.Mine> mine = new Select<>();
    private final MultiSelectComboBox<String> journeys = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> kinds = new MultiSelectComboBox<>();
    private final Checkbox overdue = new Checkbox();
    private final UnorderedList saved = new UnorderedList();
    private final Button keep;
    private boolean quiet;

    WorkFilters(Inbox inbox, Runnable changed) {
        this.inbox = inbox;
        this.changed = changed;
        this.keep = new Button(getTranslation("inbox.filter.save"), event -> askName());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        search.setPlaceholder(getTranslation("inbox.search"));
        search.setAriaLabel(getTranslation("inbox.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        mine.setAriaLabel(getTranslation("inbox.filter.mine"));
        mine.setItems(InboxFilter.Mine.values());
        mine.setItemLabelGenerator(value -> getTranslation("inbox.filter.mine." + value));
        mine.setValue(InboxFilter.Mine.ALL);
        narrow(journeys, "casefile.journey", inbox.choices().journeys());
        narrow(kinds, "inbox.kind", inbox.choices().kinds());
        overdue.setLabel(getTranslation("inbox.filter.overdue"));
        search.addValueChangeListener(event -> changed());
        mine.addValueChangeListener(event -> changed());
        overdue.addValueChangeListener(event -> changed());
        var row = new Div(search, mine, journeys, kinds, overdue, keep);
        row.addClassName("medina-filters");
        saved.addClassName("medina-saved-filters");
        saved.getElement().setAttribute("aria-label", getTranslation("inbox.filter.saved"));
        add(row, saved);
        keep.setVisible(false);
        showSaved();
    }

    InboxFilter filter() {
        return new InboxFilter(
                search.getValue(), kinds.getValue(), mine.getValue(), overdue.getValue(), journeys.getValue());
    }

    boolean isUntouched() {
        return search.isEmpty()
                && kinds.isEmpty()
                && journeys.isEmpty()
                && mine.getValue() == InboxFilter.Mine.ALL
                && !overdue.getValue();
    }

    void reset() {
        apply(InboxFilter.all());
    }

    private void narrow(MultiSelectComboBox<String> box, String key, List<String> choices) {
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setItems(choices);
        box.setItemLabelGenerator(value -> getTranslation(key + "." + value));
        box.addValueChangeListener(event -> changed());
    }

    /** Also what does not wait today: a filter that was kept holds it. */
    private static void offer(MultiSelectComboBox<String> box, Set<String> chosen) {
        var all = new TreeSet<>(chosen);
        box.getListDataView().getItems().forEach(all::add);
        box.setItems(all);
        box.setValue(chosen);
    }

    private void apply(InboxFilter filter) {
        quiet = true;
        search.setValue(filter.search() == null ? "" : filter.search());
        mine.setValue(filter.mine());
        overdue.setValue(filter.overdue());
        offer(journeys, filter.journeys());
        offer(kinds, filter.kinds());
        quiet = false;
        changed();
    }

    private void changed() {
        if (!quiet) {
            keep.setVisible(!isUntouched());
            changed.run();
        }
    }

    private void askName() {
        var name = new TextField(getTranslation("inbox.filter.name.label"));
        name.setWidthFull();
        name.setAutofocus(true);
        new Question(getTranslation("inbox.filter.save.title"), getTranslation("inbox.filter.save.text"))
                .field("name", name)
                .answer(getTranslation("inbox.filter.save.do"), () -> {
                    inbox.save(name.getValue(), filter());
                    showSaved();
                })
                .open();
    }

    private void showSaved() {
        saved.removeAll();
        inbox.filters().forEach(filter -> saved.add(entry(filter)));
        saved.setVisible(saved.getComponentCount() > 0);
    }

    private Button share(SavedFilter filter) {
        String key = filter.shared() ? "inbox.filter.unshare" : "inbox.filter.share";
        var button = new Button(getTranslation(key), event -> {
            Told.attempt(() -> inbox.share(filter.id(), !filter.shared()));
            showSaved();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key + ".of", filter.name()));
        return button;
    }

    private ListItem entry(SavedFilter filter) {
        var use = new Button(filter.name(), event -> apply(filter.filter()));
        use.addThemeVariants(ButtonVariant.SMALL);
        if (filter.by() != null) {
            use.setText(getTranslation("inbox.filter.of", filter.name(), filter.by()));
            return new ListItem(use);
        }
        var remove = new Button("×", event -> {
            Told.attempt(() -> inbox.delete(filter.id()));
            showSaved();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("inbox.filter.delete", filter.name()));
        return new ListItem(use, share(filter), remove);
    }
}
