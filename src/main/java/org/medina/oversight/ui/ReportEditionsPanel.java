package org.medina.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.oversight.AnnualReport;
import org.medina.oversight.ReportEdition;
import org.medina.oversight.ReportEditions;
import org.medina.paper.ui.PaperLinks;

/** From the figures to what the world reads: freeze a draft, read it, publish it. */
class ReportEditionsPanel extends Stack {

    private final transient ReportEditions editions;
    private final transient ReaderTime times;
    private final transient AnnualReport report;
    private final String language;

    /** @param language in which the introduction is shown, and a draft is frozen */
    ReportEditionsPanel(ReportEditions editions, ReaderTime times, AnnualReport report, String language) {
        this.editions = editions;
        this.times = times;
        this.report = report;
        this.language = language;
        show();
    }

    private void show() {
        removeAll();
        var panel = new Panel(getTranslation("oversight.edition.title")).lead(getTranslation("oversight.edition.lead"));
        List<ReportEdition> all = editions.of(report.year());
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("medina-history");
            all.forEach(edition -> list.add(line(edition)));
            panel.content(list);
        }
        if (report.complete()) {
            panel.tools(freeze());
        } else {
            panel.content(new Paragraph(getTranslation("oversight.edition.year")));
        }
        panel.content(new Anchor("/register/reports", getTranslation("oversight.edition.public")));
        add(panel);
    }

    private Button freeze() {
        return new Button(
                getTranslation("oversight.edition.freeze", Locale.of(language).getDisplayLanguage(Locale.ENGLISH)),
                click -> act(() -> editions.freeze(report.year(), language), "oversight.edition.frozen"));
    }

    private ListItem line(ReportEdition edition) {
        var paper = new Anchor(PaperLinks.download(() -> editions.file(edition.id())), edition.title());
        paper.getElement().setAttribute("lang", edition.language());
        paper.addClassName("medina-history-what");
        var how = new Span(said(edition));
        how.addClassName("medina-history-who");
        var line = new ListItem(paper, how);
        line.addClassName("medina-history-item");
        if (edition.isDraft()) {
            line.add(actions(edition));
        }
        return line;
    }

    private Div actions(ReportEdition edition) {
        var actions = new Div();
        actions.addClassName("medina-actions");
        if (editions.mayPublish()) {
            actions.add(new Button(getTranslation("oversight.edition.publish"), click -> new Question(
                            getTranslation("oversight.edition.publish.ask"),
                            getTranslation("oversight.edition.publish.text"))
                    .answer(
                            getTranslation("oversight.edition.publish"),
                            () -> act(() -> editions.publish(edition.id()), "oversight.edition.out"),
                            ButtonVariant.PRIMARY)
                    .open()));
        }
        actions.add(new Button(
                getTranslation("oversight.edition.discard"),
                click -> act(() -> editions.discard(edition.id()), "oversight.edition.discarded")));
        return actions;
    }

    private void act(Runnable work, String done) {
        if (Told.attempt(work)) {
            Told.done(getTranslation(done));
        }
        show();
    }

    private String said(ReportEdition edition) {
        String frozen = times.moment(edition.frozenAt());
        if (edition.publishedAt() == null) {
            return getTranslation("oversight.edition.draft", edition.frozenBy(), frozen);
        }
        String published = times.moment(edition.publishedAt());
        return edition.replacedAt() == null
                ? getTranslation("oversight.edition.published-by", edition.frozenBy(), edition.publishedBy(), published)
                : getTranslation("oversight.edition.replaced", published, times.moment(edition.replacedAt()));
    }
}
