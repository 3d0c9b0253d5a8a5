package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.medina.base.ui.Panel;
import org.medina.pledge.PledgeField;

/** One section of the form. */
final class FormSection extends Div {

    FormSection(PledgeField.Section section, List<Component> fields) {
        setId(anchor(section));
        addClassName("medina-form-section");
        var panel = new Panel(getTranslation("pledge.section." + section));
        panel.lead(getTranslation("pledge.section." + section + ".lead"));
        fields.forEach(panel::content);
        add(panel);
    }

    static String anchor(PledgeField.Section section) {
        return "section-" + section.name().toLowerCase(Locale.ROOT);
    }
}
