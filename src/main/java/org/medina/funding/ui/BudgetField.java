package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.medina.budget.Budget;
import org.medina.budget.ui.BudgetEditor;
import org.medina.funding.FundingField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The budget in its own editor. */
final class BudgetField implements FormField {

    private final BudgetEditor editor;
    private final JsonMapper json;
    private final GroupBox box = new GroupBox(FundingField.BUDGET);

    BudgetField(BudgetEditor editor, JsonMapper json) {
        this.editor = editor;
        this.json = json;
        box.add(editor);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode value() {
        return json.valueToTree(editor.value());
    }

    @Override
    public void show(JsonNode value) {
        if (value.isObject()) {
            editor.show(json.treeToValue(value, Budget.class));
        }
    }

    /** The editor says at its fields what it finds itself. */
    @Override
    public void problem(String path, @Nullable String words) {
        box.problem(words);
    }

    @Override
    public void onEdit(Runnable edited) {
        editor.onEdit(edited);
    }
}
