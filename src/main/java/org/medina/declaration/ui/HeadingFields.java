package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationDrafting;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** The fields of what stands above the text. */
final class HeadingFields {

    final TextField title = new TextField(say("declaration.field.title"));
    final ComboBox<Code> language = new ComboBox<>(say("declaration.field.language"));
    final TextField link = new TextField(say("declaration.field.link"));

    HeadingFields(ReferenceData reference) {
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        language.setItems(reference.codes(CodeList.LANGUAGE));
        language.setItemLabelGenerator(Code::label);
        language.setHelperText(say("declaration.field.language.help"));
        language.setRequiredIndicatorVisible(true);
        reference.find(CodeList.LANGUAGE, "en").ifPresent(language::setValue);
        link.setHelperText(say("declaration.field.link.help"));
        link.setWidthFull();
    }

    HeadingFields with(DeclarationDetails declaration, ReferenceData reference) {
        title.setValue(declaration.title());
        reference.find(CodeList.LANGUAGE, declaration.language()).ifPresent(language::setValue);
        link.setValue(declaration.link() == null ? "" : declaration.link());
        return this;
    }

    DeclarationDrafting.Heading typed() {
        Code chosen = language.getValue();
        return new DeclarationDrafting.Heading(
                title.getValue(), chosen == null ? null : chosen.code(), link.getValue());
    }

    Map<String, HasValidation> byName() {
        return Map.of("title", title, "language", language, "link", link);
    }
}
