package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.medina.legacy.ColumnMapping;
import org.medina.legacy.LegacyField;
import org.medina.legacy.LegacyPreview;
import org.medina.sheet.PlainTable;

/** What each column of the file holds; a column that holds nothing of it is left where it is. */
final class MappingFields extends Div {

    private final Map<Integer, LegacyField> fields;

    MappingFields(LegacyPreview looked, Consumer<ColumnMapping> changed) {
        fields = new HashMap<>(looked.mapping().fields());
        addClassNames("medina-filters", "medina-filters--labelled");
        looked.columns().forEach(column -> add(select(column, changed)));
    }

    private Select<LegacyField> select(PlainTable.Column column, Consumer<ColumnMapping> changed) {
        Select<LegacyField> select = new Select<>();
        select.setLabel(say("column", column.letters(), shortened(column.heading())));
        select.setItems(LegacyField.values());
        select.setItemLabelGenerator(field -> field == null ? say("left-out") : say("field." + field.code()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(say("left-out"));
        select.setValue(fields.get(column.index()));
        select.addValueChangeListener(event -> {
            LegacyField chosen = event.getValue();
            fields.remove(column.index());
            if (chosen != null) {
                fields.values().removeIf(chosen::equals);
                fields.put(column.index(), chosen);
            }
            changed.accept(new ColumnMapping(fields));
        });
        return select;
    }

    private static String shortened(String heading) {
        return heading.length() <= 40 ? heading : heading.substring(0, 40) + "…";
    }
}
