package org.medina.mailbox.ui;

import static org.medina.mailbox.ui.MailboxNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
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
import org.medina.mailbox.ReceivedMail;
import org.medina.mailbox.ReceivedMail.State;
import org.medina.mailbox.ReceivedMails;

/** What came by mail; first what waits for somebody to look at it. */
@Route(MailboxNavigation.LIST)
@PermitAll
class ReceivedMailsView extends Stack implements HasDynamicTitle {

    private static final Map<State, Tone> TONES =
            Map.of(State.WAITING, Tone.AMBER, State.LETTER, Tone.LEAF, State.DRAFT, Tone.LEAF, State.ASIDE, Tone.STONE);

    private final ReceivedMails mails;
    private final ReaderTime times;
    private final Select<State> state = new Select<>();
    private final Span count = new Span();
    private final Div place = new Div();

    ReceivedMailsView(ReceivedMails mails, ReaderTime times) {
        this.mails = mails;
        this.times = times;
        if (!mails.isOfUse()) {
            throw Problem.forbidden();
        }
        add(new PageHeader(say("title")).lead(say("lead")));
        add(
                mails.areRead()
                        ? new Notice(Notice.Kind.INFO, say("address", mails.address()), say("address.text"))
                        : new Notice(Notice.Kind.INFO, say("off"), say("off.text")));
        state.setItems(EnumSet.complementOf(EnumSet.of(State.AUTOMATIC)));
        state.setItemLabelGenerator(one -> one == null ? say("filter") : say("state." + one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(say("filter"));
        state.setAriaLabel(say("filter"));
        state.setValue(mails.waiting() > 0 ? State.WAITING : null);
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
        return say("title");
    }

    static StatusBadge badge(ReceivedMail mail) {
        return new StatusBadge(say("state." + mail.state()), TONES.getOrDefault(mail.state(), Tone.STONE));
    }

    private void show() {
        State asked = state.getValue();
        int found = mails.count(asked);
        count.setText(say("count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    say("mail"), say("list"), (offset, limit) -> mails.page(asked, offset, limit), found, this::row));
        } else if (asked == null) {
            place.add(new EmptyState(say("empty"), say("empty.text")));
        } else {
            place.add(new EmptyState(say("none"), say("none.text"), new Button(say("reset"), event -> state.clear())));
        }
    }

    private RowList.Row row(ReceivedMail mail) {
        return new RowList.Row(MailboxNavigation.path(mail.id()), subject(mail), mail.senderName())
                .under(mail.sender())
                .cell(say("state"), badge(mail))
                .cell(say("came"), times.momentText(mail.at()));
    }

    static String subject(ReceivedMail mail) {
        return mail.subject().isBlank() ? say("no-subject") : mail.subject();
    }
}
