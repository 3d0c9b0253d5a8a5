package org.medina.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.medina.casefile.ui.CaseViews;
import org.medina.notification.NoticeKind;
import org.medina.notification.NoticeReading;
import org.medina.notification.NoticeSummary;

/** What the reader was told, newest first; from a mail it leads on to the case. */
@Route(NoticeNavigation.NOTICES)
@PermitAll
class NoticesView extends Stack implements HasDynamicTitle, BeforeEnterObserver {

    private static final int SEARCHED = 200;

    private final NoticeReading notices;
    private final CaseViews cases;
    private final ReaderTime times;
    private final Div place = new Div();
    private final Span count = new Span();
    private final Button readAll = new Button();

    NoticesView(NoticeReading notices, CaseViews cases, ReaderTime times) {
        this.notices = notices;
        this.cases = cases;
        this.times = times;
        readAll.setText(getTranslation("notification.read-all"));
        readAll.addClickListener(event -> {
            notices.readAll();
            Told.done(getTranslation("notification.read-all.done"));
            show();
        });
        var settings = new Anchor(NoticeNavigation.SETTINGS, getTranslation("notification.settings"));
        settings.addClassNames("medina-button", "medina-button--quiet");
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("notification.title"))
                        .lead(getTranslation("notification.lead"))
                        .actions(readAll, settings),
                count,
                place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.title");
    }

    /** A mail leads here; what it told of counts as read, and the case is shown where it can be. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("open")
                .flatMap(NoticesView::id)
                .flatMap(this::opened)
                .ifPresent(path -> event.forwardTo(path, QueryParameters.empty()));
    }

    private Optional<String> opened(UUID id) {
        Optional<NoticeSummary> told = notices.page(false, 0, SEARCHED).stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst();
        told.ifPresent(notice -> notices.read(notice.id()));
        show();
        return told.flatMap(this::path);
    }

    private void show() {
        long found = notices.count();
        count.setText(getTranslation("notification.list.count", found));
        readAll.setVisible(notices.unread() > 0);
        place.removeAll();
        place.add(
                found == 0
                        ? new EmptyState(
                                getTranslation("notification.empty"), getTranslation("notification.empty.text"))
                        : RowList.of(
                                getTranslation("notification.list.what"),
                                getTranslation("notification.list"),
                                (offset, limit) -> notices.page(false, offset, limit),
                                Math.toIntExact(found),
                                this::row));
    }

    private RowList.Row row(NoticeSummary notice) {
        String what = words(notice);
        Optional<String> path = path(notice);
        var row = new RowList.Row(
                path.isPresent() ? NoticeNavigation.NOTICES + "?open=" + notice.id() : null,
                what,
                notice.reference() + " · " + getTranslation("notification.list.for", notice.organisation()));
        row.under(Objects.requireNonNullElseGet(
                notice.title(), () -> getTranslation("notification.list.elsewhere", notice.organisation())));
        row.cell(getTranslation("notification.list.kind"), kind(notice));
        row.cell(getTranslation("notification.list.when"), times.momentText(notice.at()));
        if (notice.readAt() == null) {
            row.action(readButton(notice, what));
        }
        return row;
    }

    private Component kind(NoticeSummary notice) {
        var kind = new StatusBadge(
                getTranslation("notification.kind." + notice.kind().name()), tone(notice.kind()));
        if (notice.readAt() != null) {
            return kind;
        }
        return new Div(new StatusBadge(getTranslation("notification.list.new"), Tone.WALL), new Span(" "), kind);
    }

    private Button readButton(NoticeSummary notice, String what) {
        var read = new Button(getTranslation("notification.read"));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setAriaLabel(getTranslation("notification.read.of", what, notice.reference()));
        read.addClickListener(event -> Told.attempt(() -> {
            notices.read(notice.id());
            show();
        }));
        return read;
    }

    /** An act that would need a number to be whole is told by its kind. */
    private String words(NoticeSummary notice) {
        String said = getTranslation(notice.words());
        return said.startsWith("!") || said.contains("{")
                ? getTranslation("notification.kind." + notice.kind().name())
                : said;
    }

    private Optional<String> path(NoticeSummary notice) {
        return notice.title() == null ? Optional.empty() : cases.path(notice.subject());
    }

    private static Tone tone(NoticeKind kind) {
        return switch (kind) {
            case WORK, HANDED -> Tone.DOOR;
            case DUE -> Tone.AMBER;
            case OVERDUE, RETURNED -> Tone.ROSE;
            case MESSAGE -> Tone.SKY;
            case PUBLISHED -> Tone.LEAF;
            case MOVED -> Tone.STONE;
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
