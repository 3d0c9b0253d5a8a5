package org.medina.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.notification.Letter;
import org.medina.notification.Mails;
import org.medina.notification.OutgoingMail;

/** One mail as its reader gets it; shown in a frame that runs nothing and leads nowhere. */
@Route(NoticeNavigation.MAILS + "/:address")
@PermitAll
class MailView extends Stack implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Mails mails;
    private final transient ReaderTime times;

    MailView(Mails mails, ReaderTime times) {
        this.mails = mails;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OutgoingMail mail =
                mails.get(id(event.getRouteParameters().get("address").orElse("")));
        Letter letter = mails.preview(mail.id());
        removeAll();
        add(
                new PageHeader(letter.subject())
                        .over(
                                new Anchor(NoticeNavigation.MAILS, getTranslation("notification.mail.back")),
                                new StatusBadge(
                                        getTranslation("notification.mails.state."
                                                + mail.state().name()),
                                        MailsView.TONES.getOrDefault(mail.state(), Tone.STONE))),
                new Panel(getTranslation("notification.mail.facts"), facts(mail)),
                new Panel(getTranslation("notification.mail.html"), frame(letter)),
                new Panel(getTranslation("notification.mail.text"), text(letter)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.mail.title");
    }

    private FactList facts(OutgoingMail mail) {
        var facts = new FactList()
                .fact(getTranslation("notification.mail.to"), to(mail))
                .fact(getTranslation("notification.mail.made"), times.momentText(mail.at()))
                .fact(
                        getTranslation("notification.mail.tries"),
                        getTranslation("notification.mails.tries", mail.tries()));
        Instant sent = mail.sentAt();
        if (sent != null) {
            facts.fact(getTranslation("notification.mail.sent"), times.momentText(sent));
        }
        String reason = mail.reason();
        if (reason != null) {
            facts.fact(getTranslation("notification.mail.reason"), reason);
        }
        return facts;
    }

    private Component frame(Letter letter) {
        var frame = new IFrame();
        frame.addClassName("medina-mail-frame");
        frame.setSrcdoc(letter.html());
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement().setAttribute("title", getTranslation("notification.mail.html.frame"));
        return frame;
    }

    private static Component text(Letter letter) {
        var text = new Pre(letter.text());
        text.addClassName("medina-mail-text");
        text.getElement().setAttribute("tabindex", "0");
        return text;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    private String to(OutgoingMail mail) {
        return mail.address().isEmpty()
                ? getTranslation("notification.mail.forgotten", mail.name()).strip()
                : mail.name() + " · " + mail.address();
    }
}
