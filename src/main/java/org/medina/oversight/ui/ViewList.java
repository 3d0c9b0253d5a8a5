package org.medina.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.SavedView;
import org.medina.oversight.SavedViews;

/** The saved filters as links, and the way to save the present one. */
final class ViewList extends Div {

    private final transient SavedViews views;
    private final String page;
    private final transient Supplier<BoardFilter> present;
    private final UnorderedList list = new UnorderedList();

    /** @param page that they lead to */
    ViewList(SavedViews views, String page, Supplier<BoardFilter> present) {
        this.views = views;
        this.page = page;
        this.present = present;
        addClassName("medina-views");
        list.addClassName("medina-saved-filters");
        list.getElement().setAttribute("aria-label", getTranslation("oversight.views"));
        var keep = new Button(getTranslation("oversight.views.save"), event -> ask());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, keep);
        show();
    }

    private void show() {
        list.removeAll();
        List<SavedView> all = views.all();
        all.forEach(view -> list.add(entry(view)));
        list.setVisible(!all.isEmpty());
    }

    private ListItem entry(SavedView view) {
        var use = new Anchor(OversightNavigation.path(page, view.filter()), view.name());
        use.addClassNames("medina-button", "medina-button--quiet");
        var item = new ListItem(use);
        if (view.own()) {
            var remove = new Button("×", event -> {
                Told.attempt(() -> views.delete(view.id()));
                show();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("oversight.views.delete", view.name()));
            item.add(remove);
        } else {
            use.setTitle(getTranslation("oversight.views.shared"));
        }
        return item;
    }

    private void ask() {
        var name = new TextField(getTranslation("oversight.views.name"));
        name.setWidthFull();
        name.setAutofocus(true);
        var shared = new Checkbox(getTranslation("oversight.views.share"));
        new Question(getTranslation("oversight.views.save.title"), getTranslation("oversight.views.save.text"))
                .field("name", name)
                .with(shared)
                .answer(getTranslation("oversight.views.save.do"), () -> {
                    views.save(name.getValue(), present.get(), shared.getValue());
                    show();
                })
                .open();
    }
}
