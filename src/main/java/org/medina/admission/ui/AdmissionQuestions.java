package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Admission;
import org.medina.admission.AdmissionEntry;
import org.medina.admission.AdmissionRequest;
import org.medina.admission.Admissions;
import org.medina.admission.SeatKind;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How an admission is entered, put right and refused. */
@Component
class AdmissionQuestions {

    private final Admissions admissions;
    private final ReferenceData reference;
    private final String publicUrl;

    AdmissionQuestions(
            Admissions admissions, ReferenceData reference, @Value("${medina.public-url}") String publicUrl) {
        this.admissions = admissions;
        this.reference = reference;
        this.publicUrl = publicUrl;
    }

    /** The fields of a request, the same wherever it is typed. */
    private final class Fields {

        private final Select<SeatKind> kind = new Select<>();
        private final TextField name = new TextField(say("join.name"));
        private final ComboBox<Code> country = new ComboBox<>(say("join.country"));
        private final Checkbox focal = new Checkbox(say("focal"));
        private final TextField office = new TextField(say("join.office"));
        private final EmailField email = new EmailField(say("join.email"));
        private final @Nullable String words;

        Fields(@Nullable AdmissionRequest said) {
            kind.setLabel(say("kind"));
            kind.setItems(SeatKind.values());
            kind.setItemLabelGenerator(one -> say("kind." + one));
            country.setItems(reference.codes(CodeList.COUNTRY));
            country.setItemLabelGenerator(Code::label);
            name.setHelperText(say("join.name.hint"));
            country.setHelperText(say("join.country.hint"));
            office.setHelperText(say("join.office.hint"));
            List.<HasSize>of(kind, name, country, office, email).forEach(HasSize::setWidthFull);
            words = said == null ? null : said.words();
            if (said != null) {
                kind.setValue(said.kind());
                name.setValue(said.name());
                String code = said.country();
                if (code != null) {
                    reference.find(CodeList.COUNTRY, code).ifPresent(country::setValue);
                }
                focal.setValue(said.focal());
                office.setValue(said.office());
                email.setValue(said.email());
            }
        }

        Question into(Question question) {
            return question.field("kind", kind)
                    .field("name", name)
                    .field("country", country)
                    .with(focal)
                    .field("office", office)
                    .field("email", email);
        }

        AdmissionRequest said() {
            Code chosen = country.getValue();
            return new AdmissionRequest(
                    kind.getValue(),
                    name.getValue(),
                    chosen == null ? null : chosen.code(),
                    focal.getValue(),
                    office.getValue(),
                    Objects.requireNonNullElse(email.getValue(), ""),
                    words);
        }
    }

    Question invite() {
        var fields = new Fields(null);
        return fields.into(new Question(say("invite.title"), say("invite.text")))
                .answer(say("invite.do"), () -> {
                    AdmissionEntry.Entered entered = admissions.invite(fields.said());
                    UI.getCurrentOrThrow()
                            .navigate(AdmissionView.class, AdmissionView.at(entered.admission()))
                            .ifPresent(view -> view.showLink(publicUrl + "/join/status/" + entered.secret()));
                });
    }

    Question correct(Admission admission, Runnable after) {
        var fields = new Fields(admission.request());
        return fields.into(new Question(say("correct"), say("correct.text"))).answer(say("correct.do"), () -> {
            admissions.correct(admission.id(), fields.said());
            Told.done(say("corrected"));
            after.run();
        });
    }

    Question check(Admission admission, Runnable after) {
        boolean second = admission.check() != null;
        return new Question(
                        say(second ? "admit" : "check"),
                        say(
                                second ? "admit.text" : "check.text",
                                admission.request().name()))
                .overtaken(after)
                .answer(say(second ? "admit" : "check"), () -> {
                    admissions.check(admission.id());
                    Told.done(say("checked"));
                    after.run();
                });
    }

    Question refuse(Admission admission, Runnable after) {
        var reason = new TextArea(say("refuse.reason"));
        reason.setHelperText(say("refuse.reason.help"));
        reason.setWidthFull();
        return new Question(
                        say("refuse"), say("refuse.text", admission.request().name()))
                .field("reason", reason)
                .overtaken(after)
                .answer(
                        say("refuse"),
                        () -> {
                            admissions.refuse(admission.id(), reason.getValue());
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }
}
