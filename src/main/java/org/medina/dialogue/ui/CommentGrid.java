package org.medina.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueId;

/** The matrix: one row a comment, fetched as it is scrolled; on a phone each row is a card. */
final class CommentGrid extends Grid<CommentView> {

    private static final int NARROW = 900;

    private final transient CommentsPage page;
    private final Grid.Column<CommentView> card;
    private final List<Grid.Column<CommentView>> always;
    private final List<Grid.Column<CommentView>> spacious;
    private @Nullable UUID open;
    private boolean narrow;

    /** @param many told which rows are chosen, null where nothing is done with several */
    CommentGrid(CommentsPage page, @Nullable Consumer<Set<CommentView>> many) {
        super(30);
        this.page = page;
        addClassName("medina-matrix");
        setAriaLabel(getTranslation("dialogue.desk.matrix"));
        setSelectionMode(many == null ? SelectionMode.NONE : SelectionMode.MULTI);
        if (getSelectionModel() instanceof GridMultiSelectionModel<CommentView> several) {
            several.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        var cells = new CommentCells(page);
        card = column("dialogue.desk.column.comment", cells.card(), 100, 1);
        var number = column("dialogue.desk.column.number", cells.numbers(), 118, 0);
        number.setRowHeader(true);
        var ministry = column(
                "dialogue.desk.column.ministry", CommentCells.text("ministry", CommentView::organisationName), 130, 0);
        var place = column("dialogue.desk.column.place", cells.places(), 140, 1);
        var comment = column(
                "dialogue.desk.column.comment",
                CommentCells.text("comment", row -> row.content().comment()),
                165,
                3);
        var proposed =
                column("dialogue.desk.column.proposed", CommentCells.text("proposed", CommentCells::proposed), 128, 2);
        var decision = column("dialogue.desk.column.decision", cells.decisions(), 148, 1);
        var closure = column("dialogue.desk.column.closure", cells.closures(), 112, 0);
        boolean released = page.details().releasedAt() != null;
        boolean answered = page.details().answeredAt() != null;
        always = released ? List.of(number, comment, decision) : List.of(number, comment);
        spacious = answered ? List.of(ministry, place, proposed, closure) : List.of(ministry, place, proposed);
        decision.setVisible(released);
        closure.setVisible(answered);
        if (many != null) {
            asMultiSelect().addSelectionListener(event -> many.accept(event.getAllSelectedItems()));
        }
        addItemClickListener(event -> page.open(event.getItem().id()));
        openByKeyboard();
        setPartNameGenerator(row -> row.id().equals(open) ? "open-row" : null);
        arrange();
        Signal.effect(this, () -> {
            int width =
                    UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
            Signal.untracked(() -> {
                narrow = width > 0 && width < NARROW;
                arrange();
                return narrow;
            });
        });
    }

    /** Enter opens the row that has the focus, unless something inside the row has it. */
    private void openByKeyboard() {
        getElement()
                .addEventListener("keydown", event -> {
                    String key = event.getEventData()
                            .path("element.getEventContext(event).item?.key")
                            .asString("");
                    Optional.ofNullable(
                                    key.isEmpty()
                                            ? null
                                            : getDataCommunicator()
                                                    .getKeyMapper()
                                                    .get(key))
                            .ifPresent(row -> page.open(row.id()));
                })
                .setFilter("event.key === 'Enter' && !element.hasAttribute('interacting')")
                .addEventData("element.getEventContext(event).item?.key");
    }

    private Grid.Column<CommentView> column(String key, LitRenderer<CommentView> renderer, int width, int grow) {
        return addColumn(renderer)
                .setHeader(getTranslation(key))
                .setWidth(width + "px")
                .setFlexGrow(grow)
                .setResizable(true);
    }

    void show(DialogueId id, CommentLists lists, CommentFilter filter) {
        deselectAll();
        setItems(
                query -> rows(id, lists, filter, query.getOffset(), query.getLimit()),
                query -> Math.toIntExact(lists.count(id, filter)));
    }

    /** Choosing all asks for more than one page holds. */
    private static Stream<CommentView> rows(
            DialogueId id, CommentLists lists, CommentFilter filter, int offset, int limit) {
        List<CommentView> page = lists.page(id, filter, offset, limit);
        return page.size() < CommentLists.MAX_PAGE || limit <= page.size()
                ? page.stream()
                : Stream.concat(page.stream(), rows(id, lists, filter, offset + page.size(), limit - page.size()));
    }

    /** Marks the row whose details are shown beside; beside them there is room for less. */
    void mark(@Nullable UUID comment) {
        boolean same = (open == null) == (comment == null);
        open = comment;
        if (!same) {
            arrange();
        }
        getDataCommunicator().reset();
    }

    private void arrange() {
        card.setVisible(narrow);
        always.forEach(column -> column.setVisible(!narrow));
        spacious.forEach(column -> column.setVisible(!narrow && open == null));
    }
}
