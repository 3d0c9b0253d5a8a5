package org.medina.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.notification.MailState;
import org.medina.notification.Mails;
import org.medina.notification.NoticeKind;
import org.medina.notification.OutgoingMail;

/** What leaves the house, for operators; without a mail server it is read here. */
@Route(NoticeNavigation.MAILS)
@PermitAll
class MailsView extends Stack implements HasDynamicTitle {

    static final Map<MailState, Tone> TONES = Map.of(
            MailState.WAITING, Tone.AMBER,
            MailState.SENT, Tone.LEAF,
            MailState.KEPT, Tone.SKY,
            MailState.BUNDLED, Tone.STONE,
            MailState.REFUSED, Tone.ROSE,
            MailState.FAILED, Tone.ROSE);

    private final Mails mails;
    private final ReaderTime times;
    private final Select<MailState> state = new Select<>();
    private final Span count = new Span();
    private final Div place = new Div();

    MailsView(Mails mails, ReaderTime times) {
        this.mails = mails;
        this.times = times;
        if (!mails.isOfUse()) {
            throw Problem.notFound();
        }
        add(new PageHeader(getTranslation("notification.mails.title")).lead(getTranslation("notification.mails.lead")));
        if (!mails.areSent()) {
            add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("notification.mails.kept"),
                    getTranslation("notification.mails.kept.text")));
        }
        state.setItems(Arrays.stream(MailState.values())
                .filter(one -> one != MailState.BUNDLED)
                .toList());
        state.setItemLabelGenerator(one -> one == null
                ? getTranslation("notification.mails.filter")
                : getTranslation("notification.mails.state." + one.name()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("notification.mails.filter"));
        state.setAriaLabel(getTranslation("notification.mails.filter"));
        state.addValueChangeListener(event -> show());
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        var filters = new Div(state, count);
        filters.addClassName("medina-filters");
        add(filters, place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.mails.title");
    }

    private void show() {
        MailState asked = state.getValue();
        int found = mails.count(asked);
        count.setText(getTranslation("notification.mails.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("notification.mails.what"),
                    getTranslation("notification.mails.list"),
                    (offset, limit) -> mails.page(asked, offset, limit),
                    found,
                    this::row));
        } else if (asked == null) {
            place.add(new EmptyState(
                    getTranslation("notification.mails.empty"), getTranslation("notification.mails.empty.text")));
        } else {
            place.add(new EmptyState(
                    getTranslation("notification.mails.none"),
                    getTranslation("notification.mails.none.text"),
                    new Button(getTranslation("notification.mails.reset"), event -> state.clear())));
        }
    }

    private RowList.Row row(OutgoingMail mail) {
        var row = new RowList.Row(NoticeNavigation.MAILS + "/" + mail.id(), getTranslation(kind(mail)), mail.name());
        row.under(mail.address());
        row.cell(
                getTranslation("notification.mails.state"),
                new StatusBadge(
                        getTranslation(
                                "notification.mails.state." + mail.state().name()),
                        TONES.getOrDefault(mail.state(), Tone.STONE)));
        row.cell(getTranslation("notification.mails.when"), times.momentText(mail.at()));
        return row;
    }

    static String kind(OutgoingMail mail) {
        boolean several = NoticeKind.named(mail.kind()).isEmpty();
        return (several ? "notification.mails.kind." : "notification.kind.") + mail.kind();
    }
}
