package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Told;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationId;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.signoff.PaperSheet;
import org.springframework.stereotype.Service;

/** Where a sheet that was signed by hand is printed before and entered after. */
@Service
class SheetForm {

    private final DeclarationEndorsing endorsing;
    private final Offices offices;

    SheetForm(DeclarationEndorsing endorsing, Offices offices) {
        this.endorsing = endorsing;
        this.offices = offices;
    }

    /** @param named the city's short name, where the secretariat enters it; null for the own city */
    Panel of(DeclarationDetails declaration, Organisation city, @Nullable String named, Runnable after) {
        List<Office> known = offices.of(city.id());
        var office = new ComboBox<Office>(say("declaration.field.office"));
        office.setItems(known);
        office.setItemLabelGenerator(Office::title);
        office.setRequiredIndicatorVisible(true);
        office.setWidthFull();
        if (known.isEmpty()) {
            office.setHelperText(say("declaration.field.office.none"));
        }
        var signatory = new TextField(say("declaration.field.signatory"));
        signatory.setRequiredIndicatorVisible(true);
        signatory.setWidthFull();
        DatePicker signedOn = new DayPicker(say("declaration.field.signed-on"));
        signedOn.setRequiredIndicatorVisible(true);
        MandateFields mandate = new MandateFields()
                .and("office", office)
                .and("signatory", signatory)
                .and("signedOn", signedOn);
        var enter = new Button(say("declaration.sheet.do"));
        enter.setDisableOnClick(true);
        enter.addClickListener(event -> {
            mandate.clear();
            Told.attempt(
                    () -> {
                        endorsing.recordPaper(
                                declaration.id(),
                                named,
                                new DeclarationEndorsing.SignedSheet(
                                        office.getValue() == null
                                                ? null
                                                : office.getValue().id().value(),
                                        signatory.getValue(),
                                        signedOn.getValue(),
                                        mandate.document.getValue(),
                                        mandate.date.getValue()));
                        Told.done(say("declaration.done"));
                        after.run();
                    },
                    mandate::refuse);
            enter.setEnabled(true);
        });
        var actions = new Div(enter);
        actions.addClassName("medina-actions");
        var panel = new Panel(say("declaration.sheet"), print(declaration.id()));
        panel.lead(say("declaration.sheet.lead"));
        return panel.content(office, signatory, signedOn, mandate.document, mandate.date, actions);
    }

    private Component print(DeclarationId id) {
        DownloadHandler download = event -> {
            PaperSheet sheet = endorsing.sheet(id);
            event.setFileName(sheet.fileName());
            event.setContentType("application/pdf");
            event.getOutputStream().write(sheet.pdf());
        };
        return new Anchor(download, say("declaration.sheet.print"));
    }
}
