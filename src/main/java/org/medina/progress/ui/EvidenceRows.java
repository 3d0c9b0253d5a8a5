package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;
import static org.medina.progress.ui.UpdateInputs.NODES;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.progress.Evidence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages where it can be seen; as many as one likes. */
final class EvidenceRows {
    private final Runnable edited;
    private final Div place = new Div();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String id, TextField title, TextField address, UpdateInputs inputs) {}

    EvidenceRows(List<Evidence> evidence, Runnable edited) {
        this.edited = edited;
        evidence.forEach(one -> add(one.id().toString(), one.title(), one.address()));
    }

    private void add(String id, @Nullable String title, @Nullable String address) {
        var inputs = new UpdateInputs(edited);
        var row = new Row(
                id,
                inputs.line("title", say("progress.evidence.title"), title),
                inputs.line("address", say("progress.evidence.address"), address),
                inputs);
        var parts = new Div(row.title(), row.address());
        parts.addClassName("medina-item-parts");
        var item = new Div(parts);
        item.addClassName("medina-item");
        var remove = new Button(say("progress.evidence.remove"), event -> {
            rows.remove(row);
            place.remove(item);
            edited.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        item.add(remove);
        rows.add(row);
        place.add(item);
    }

    UpdateField field() {
        var add = new Button(say("progress.evidence.add"), event -> {
            add(Ids.next().toString(), null, null);
            rows.getLast().title().focus();
        });
        return new UpdateField(
                UpdateInputs.group("evidence", "progress.field.evidence", place, add),
                () -> {
                    ArrayNode list = NODES.arrayNode();
                    rows.forEach(row -> {
                        ObjectNode one = list.addObject().put("id", row.id());
                        one.set("title", UpdateInputs.text(row.title().getValue()));
                        one.set("address", UpdateInputs.text(row.address().getValue()));
                    });
                    return list;
                },
                this::show);
    }

    private void show(Map<String, String> words) {
        for (int i = 0; i < rows.size(); i++) {
            String path = "evidence[" + i + "].";
            Map<String, String> own = new LinkedHashMap<>();
            words.forEach((at, message) -> {
                if (at.startsWith(path)) {
                    own.put(at.substring(path.length()), message);
                }
            });
            rows.get(i).inputs().show(own);
        }
    }
}
