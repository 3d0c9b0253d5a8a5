package org.medina.mailbox.ui;

import static org.medina.mailbox.ui.MailboxNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.call.CallSummary;
import org.medina.casefile.ui.CaseViews;
import org.medina.funding.FundingDrafting;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.mailbox.MailFiling;
import org.medina.mailbox.ReceivedMail;
import org.medina.pledge.PledgeDrafting;
import org.springframework.stereotype.Component;

/** What an officer is asked before a mail becomes something. */
@Component
class MailQuestions {

    private final MailFiling filing;
    private final PledgeDrafting pledges;
    private final FundingDrafting requests;
    private final Organisations organisations;
    private final CaseViews views;

    MailQuestions(
            MailFiling filing,
            PledgeDrafting pledges,
            FundingDrafting requests,
            Organisations organisations,
            CaseViews views) {
        this.filing = filing;
        this.pledges = pledges;
        this.requests = requests;
        this.organisations = organisations;
        this.views = views;
    }

    /** Whether the actor may begin something for a city. */
    boolean mayBegin() {
        return pledges.mayCreate();
    }

    Question layToCase(ReceivedMail mail, Runnable after) {
        var address = new TextField(say("case"));
        address.setHelperText(say("case.help"));
        address.setWidthFull();
        return new Question(say("lay.title"), say("lay.text"))
                .field("case", address)
                .answer(say("lay"), () -> {
                    filing.toCase(mail.id(), address.getValue());
                    Told.done(say("laid"));
                    after.run();
                })
                .overtaken(after);
    }

    Question begin(ReceivedMail mail, Runnable after) {
        var city = new ComboBox<Organisation>(say("city"));
        city.setItems(organisations.all(OrganisationKind.CITY));
        city.setItemLabelGenerator(Organisation::name);
        city.setWidthFull();
        Select<CallSummary> call = new Select<>();
        call.setLabel(say("call"));
        call.setHelperText(say("call.help"));
        call.setItems(requests.openCalls());
        call.setEmptySelectionAllowed(true);
        call.setEmptySelectionCaption(say("call.none"));
        call.setItemLabelGenerator(one -> one == null ? say("call.none") : one.title());
        call.setWidthFull();
        return new Question(say("begin.title"), say("begin.text"))
                .field("city", city)
                .field("call", call)
                .answer(say("begin"), () -> open(begin(mail.id(), city.getValue(), call.getValue())))
                .overtaken(after);
    }

    private SubjectRef begin(UUID mail, @Nullable Organisation city, @Nullable CallSummary call) {
        String whose = city == null ? null : city.id().toString();
        return call == null
                ? filing.toPledge(mail, whose).subject()
                : filing.toRequest(mail, whose, call.id().toString()).subject();
    }

    private void open(SubjectRef subject) {
        Told.done(say("begun"));
        views.path(subject).ifPresent(path -> UI.getCurrentOrThrow().navigate(path));
    }

    Question putAside(ReceivedMail mail, Runnable after) {
        var reason = new TextArea(say("reason"));
        reason.setWidthFull();
        return new Question(say("aside.title"), say("aside.text"))
                .field("reason", reason)
                .answer(say("aside"), () -> {
                    filing.putAside(mail.id(), reason.getValue());
                    after.run();
                })
                .overtaken(after);
    }
}
