package org.medina.signoff.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.Office;
import org.medina.signoff.SignedSheet;
import org.springframework.util.unit.DataSize;

/** Where a signed sheet is handed in: its scan, and what stands on it. */
public final class PaperEntry extends Stack {

    private final PaperDesk papers;
    private final String hash;
    private final ScanUpload scan;
    private final Select<Office> office = new Select<>();
    private final TextField signatory = line("signatory");
    private final DatePicker signedOn = new DayPicker(say("signoff.paper.signed-on"));
    private final TextField document = line("document");
    private final DatePicker date = new DayPicker(say("signoff.paper.date"));
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final KeptFields kept;

    /**
     * @param form what is typed is kept in the browser under this name until it was handed in
     * @param done word that it was handed in
     * @param after called then
     */
    public PaperEntry(
            PaperDesk papers, String hash, String form, String person, DataSize maxSize, String done, Runnable after) {
        this.papers = papers;
        this.hash = hash;
        this.scan = new ScanUpload(papers, maxSize);
        List<Office> offices = papers.offices();
        office.setLabel(say("signoff.paper.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(papers::name);
        office.setWidthFull();
        if (offices.size() == 1) {
            office.setValue(offices.getFirst());
        }
        fields.putAll(Map.of("office", office, "signatory", signatory, "signedOn", signedOn));
        fields.putAll(Map.of("mandate.document", document, "mandate.date", date));
        kept = new KeptFields(form, person)
                .choice("office", office, kept -> offices.stream()
                        .filter(one -> papers.name(one).equals(kept))
                        .findFirst()
                        .ifPresent(office::setValue))
                .text("signatory", signatory)
                .day("signedOn", signedOn)
                .text("mandate.document", document)
                .day("mandate.date", date);
        for (DatePicker day : List.of(signedOn, date)) {
            day.setRequiredIndicatorVisible(true);
        }
        add(kept.around(new Stack(scan, office, signatory, signedOn, document, date, handIn(done, after))));
    }

    private Div handIn(String done, Runnable after) {
        var button = new Button(say("signoff.paper.do"));
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            fields.values().forEach(field -> field.setInvalid(false));
            scan.problem(null);
            if (Told.attempt(this::record, this::refused)) {
                kept.sent();
                Told.done(done);
                after.run();
            }
            button.setEnabled(true);
        });
        return new Div(button);
    }

    private void record() {
        Office chosen = office.getValue();
        papers.record(new SignedSheet(
                hash,
                scan.scan(),
                chosen == null ? null : chosen.id(),
                signatory.getValue(),
                signedOn.getValue(),
                document.getValue(),
                date.getValue()));
    }

    private void refused(Problem problem) {
        boolean elsewhere = problem.fields().isEmpty();
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field != null) {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            } else if (wrong.field().equals("scan")) {
                scan.problem(Told.words(wrong));
            } else {
                elsewhere = true;
            }
        }
        if (elsewhere) {
            Told.refused(problem);
        }
    }

    private static TextField line(String name) {
        var field = new TextField(say("signoff.paper." + name));
        field.setHelperText(say("signoff.paper." + name + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
