package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases one under another: columns where there is room, cards on a phone; fetched a page at a time. */
public final class RowList<T> extends Div {

    private static final int PAGE = 50;

    private final OrderedList list = new OrderedList();
    private final Div heads = new Div();
    private final Button more;
    private final String head;
    private final Pages<T> pages;
    private final Function<T, Row> rows;
    private final int total;
    private int shown;

    /** Fetches a page. */
    @FunctionalInterface
    public interface Pages<T> {
        List<T> fetch(int offset, int limit);
    }

    /** One line: what it is called and where it leads, then named cells, then what can be done with it. */
    public static final class Row {
        private final @Nullable String path;
        private final String title;
        private final String over;
        private String under = "";
        private final List<String> names = new ArrayList<>();
        private final List<Component> cells = new ArrayList<>();
        private final Div actions = new Div();
        private @Nullable Component choice;
        private @Nullable String key;

        /** @param path null where there is no page to lead to */
        public Row(@Nullable String path, String title, String over) {
            this.path = path;
            this.title = title;
            this.over = over;
        }

        /** What stands before the title to choose the line with others. */
        public Row choice(Component box) {
            choice = box;
            return this;
        }

        /** By what the browser knows the line when it is shown anew. */
        public Row known(String as) {
            key = as;
            return this;
        }

        /** A line under the title. */
        public Row under(String text) {
            under = text;
            return this;
        }

        public Row cell(String name, Component cell) {
            names.add(name);
            cells.add(cell);
            return this;
        }

        public Row action(Component... parts) {
            actions.add(parts);
            return this;
        }
    }

    private RowList(String head, String label, Pages<T> pages, int total, Function<T, Row> rows) {
        this.head = head;
        this.pages = pages;
        this.total = total;
        this.rows = rows;
        addClassName("medina-listrows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", label);
        heads.addClassName("medina-listrows-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        more = new Button(getTranslation("base.rows.more"), event -> fetch());
        add(heads, list, more);
        fetch();
    }

    /**
     * @param head of the first column
     * @param label what the list is called when it is read aloud
     * @param total how many there are
     */
    public static <T> RowList<T> of(String head, String label, Pages<T> pages, int total, Function<T, Row> rows) {
        return new RowList<>(head, label, pages, total, rows);
    }

    /** How many lines are shown now, to be shown again. */
    public int shown() {
        return shown;
    }

    /** Fetches further pages until so many are shown, or all there are. */
    public RowList<T> upTo(int many) {
        while (shown < Math.min(many, total) && more.isVisible()) {
            fetch();
        }
        return this;
    }

    private void fetch() {
        List<T> page = pages.fetch(shown, PAGE);
        page.forEach(item -> show(rows.apply(item)));
        shown += page.size();
        more.setVisible(shown < total && !page.isEmpty());
    }

    private void show(Row row) {
        if (shown == 0 && heads.getComponentCount() == 0) {
            getStyle().set("--columns", String.valueOf(row.cells.size()));
            getElement().setAttribute("data-actions", row.actions.getComponentCount() > 0);
            heads.add(new Span(head));
            row.names.forEach(name -> heads.add(new Span(name)));
        }
        var over = new Span(row.over);
        over.addClassName("medina-listrow-over");
        Component title = row.path == null ? new Span(row.title) : new Anchor(row.path, row.title);
        title.getElement().getClassList().add("medina-listrow-title");
        var words = new Div(title, over);
        if (!row.under.isBlank()) {
            var under = new Span(row.under);
            under.addClassName("medina-listrow-under");
            words.add(under);
        }
        words.addClassName("medina-listrow-words");
        var item = new ListItem(row.choice == null ? words : chosen(row.choice, words));
        item.addClassName("medina-listrow");
        if (row.key != null) {
            item.getElement().setAttribute("data-entry", row.key);
        }
        for (int i = 0; i < row.cells.size(); i++) {
            item.add(cell(row.names.get(i), row.cells.get(i)));
        }
        if (row.actions.getComponentCount() > 0) {
            row.actions.addClassName("medina-listrow-actions");
            item.add(row.actions);
        }
        list.add(item);
    }

    private static Component chosen(Component choice, Component words) {
        var head = new Div(choice, words);
        head.addClassName("medina-listrow-choice");
        return head;
    }

    private static Component cell(String name, Component content) {
        var label = new Span(name);
        label.addClassName("medina-listrow-name");
        var cell = new Div(label, content);
        cell.addClassName("medina-listrow-cell");
        return cell;
    }
}
