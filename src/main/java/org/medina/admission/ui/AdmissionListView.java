package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.admission.Admission;
import org.medina.admission.Admissions;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** Who asks to take part, what waits for a check, and what was decided. */
@Route(AdmissionNavigation.ADMISSIONS)
@PermitAll
class AdmissionListView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Admissions admissions;
    private final ReferenceData reference;
    private final ReaderTime times;
    private final AdmissionQuestions questions;

    AdmissionListView(Admissions admissions, ReferenceData reference, ReaderTime times, AdmissionQuestions questions) {
        this.admissions = admissions;
        this.reference = reference;
        this.times = times;
        this.questions = questions;
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!admissions.isOfUse()) {
            throw Problem.notFound();
        }
        show();
    }

    private void show() {
        removeAll();
        var invite = new Button(say("invite"), event -> questions.invite().open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var page = new Anchor("/join", say("public"));
        page.addClassNames("medina-button", "medina-button--quiet");
        page.setRouterIgnore(true);
        add(new PageHeader(say("title")).lead(say("lead")).actions(invite, page));
        int all = admissions.count(null);
        if (all == 0) {
            add(new EmptyState(say("empty"), say("empty.text")));
        } else {
            add(RowList.of(
                    say("organisation"),
                    say("title"),
                    (offset, limit) -> admissions.page(null, offset, limit),
                    all,
                    this::row));
        }
    }

    private RowList.Row row(Admission admission) {
        String country = admission.request().country();
        String kind = say("kind." + admission.kind());
        return new RowList.Row(
                        AdmissionNavigation.admission(admission.id()),
                        admission.request().name(),
                        country == null ? kind : kind + " · " + reference.label(CodeList.COUNTRY, country))
                .cell(say("where"), Say.badge(admission.state()))
                .cell(say("asked"), times.momentText(admission.askedAt()))
                .cell(say("office"), new Span(admission.request().office()));
    }
}
