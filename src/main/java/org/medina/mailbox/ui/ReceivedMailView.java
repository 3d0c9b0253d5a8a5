package org.medina.mailbox.ui;

import static org.medina.mailbox.ui.MailboxNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseViews;
import org.medina.mailbox.ReceivedFiles;
import org.medina.mailbox.ReceivedMail;
import org.medina.mailbox.ReceivedMails;

/** One mail: who it says to be from, its words as text, its files, and what can be made of it. */
@Route(MailboxNavigation.LIST + "/:address")
@PermitAll
class ReceivedMailView extends Stack implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ReceivedMails mails;
    private final transient ReceivedFiles files;
    private final transient FilesPanels panels;
    private final transient MailQuestions questions;
    private final transient CaseFiles cases;
    private final transient CaseViews views;
    private final transient ReaderTime times;
    private String title = say("title");

    ReceivedMailView(
            ReceivedMails mails,
            ReceivedFiles files,
            FilesPanels panels,
            MailQuestions questions,
            CaseFiles cases,
            CaseViews views,
            ReaderTime times) {
        this.mails = mails;
        this.files = files;
        this.panels = panels;
        this.questions = questions;
        this.cases = cases;
        this.views = views;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, ReceivedMailView::id, mails::get).ifPresent(this::show);
    }

    private void show(ReceivedMail mail) {
        title = ReceivedMailsView.subject(mail);
        removeAll();
        var header = new PageHeader(title)
                .over(new Anchor(MailboxNavigation.LIST, say("title")), ReceivedMailsView.badge(mail))
                .lead(say("from", mail.senderName(), mail.sender()));
        add(header);
        if (mail.isWaiting()) {
            actions(header, mail);
        } else {
            add(new Panel(say("became"), became(mail)));
        }
        if (!mail.refused().isEmpty()) {
            add(refused(mail));
        }
        var words = mail.words().isBlank() ? Prose.quiet(say("no-words")) : Prose.words(mail.words());
        words.getElement().setAttribute("dir", "auto");
        add(new Panel(say("words"), words), new Panel(say("files"), filesOf(mail)));
    }

    private void actions(PageHeader header, ReceivedMail mail) {
        Runnable again = () -> show(mails.get(mail.id()));
        var lay =
                new Button(say("lay"), event -> questions.layToCase(mail, again).open());
        lay.addThemeVariants(ButtonVariant.PRIMARY);
        header.actions(lay);
        if (questions.mayBegin()) {
            header.actions(new Button(
                    say("begin"), event -> questions.begin(mail, again).open()));
        }
        header.actions(new Button(
                say("aside"), event -> questions.putAside(mail, again).open()));
        add(new Notice(Notice.Kind.INFO, say("trust"), say("trust.text")));
    }

    private FactList became(ReceivedMail mail) {
        var facts = new FactList();
        SubjectRef about = mail.about();
        if (about != null) {
            String reference = cases.find(about).map(CaseFile::reference).orElseGet(() -> about.toString());
            facts.fact(
                    say("case"),
                    views.path(about)
                            .<Component>map(path -> new Anchor(path, reference))
                            .orElseGet(() -> Prose.code(reference)));
        }
        if (mail.reason() != null) {
            facts.fact(say("reason"), mail.reason());
        }
        facts.fact(say("by"), mail.decidedName() == null ? say("by-itself") : mail.decidedName());
        if (mail.decidedAt() != null) {
            facts.fact(say("when"), times.momentText(mail.decidedAt()));
        }
        return facts;
    }

    private Notice refused(ReceivedMail mail) {
        var list = new UnorderedList();
        mail.refused().forEach(file -> list.add(new ListItem(say("refused.file", file.name(), file.why()))));
        var notice = new Notice(Notice.Kind.WARNING, say("refused"), say("refused.text"));
        notice.add(list);
        return notice;
    }

    private Component filesOf(ReceivedMail mail) {
        return files.list(mail.id()).isEmpty() ? Prose.quiet(say("no-files")) : panels.list(files, mail.id());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
