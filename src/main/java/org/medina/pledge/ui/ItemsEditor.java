package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.ui.Undo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A field that holds a list of things; each has an id of its own, which names what the browser keeps of it. */
final class ItemsEditor implements FieldEditor {

    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)](?:\\.(.+))?");

    private final Shape shape;
    private final Group group;
    private final OrderedList list = new OrderedList();
    private final List<ItemRow> rows = new ArrayList<>();
    private Runnable edited = () -> {};

    /**
     * What one entry of the list looks like.
     *
     * @param path of the field
     * @param item what one entry is called, for the buttons
     * @param needed parts without which a new entry is not saved yet
     * @param parts fresh controls for one entry, by the names of its parts
     */
    record Shape(String path, String item, List<String> needed, Supplier<Map<String, Input>> parts) {}

    ItemsEditor(Shape shape, Group group) {
        this.shape = shape;
        this.group = group;
        list.addClassName("medina-items");
        list.getElement().setAttribute("role", "list");
        var add = new Button(group.getTranslation("pledge.form.add." + shape.path()), event -> append());
        add.addThemeVariants(ButtonVariant.SMALL);
        group.add(list, new Div(add));
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public void show(JsonNode stored) {
        rows.clear();
        list.removeAll();
        stored.forEach(item -> add(item.path("id").asString(), item));
    }

    @Override
    public JsonNode value() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sent().forEach(row -> array.add(row.value()));
        return array;
    }

    @Override
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        sent().forEach(row -> {
            row.nowKnown();
            kept.putAll(row.kept());
        });
        return kept;
    }

    @Override
    public List<String> held() {
        return rows.stream()
                .filter(row -> !row.isKnown() && !row.isWhole())
                .flatMap(row -> row.kept().keySet().stream())
                .toList();
    }

    /** A row that was never saved comes back with what was typed into it. */
    @Override
    public void restore(String name, String kept) {
        String[] place = name.split("/", 3);
        if (place.length == 3) {
            ItemRow row = rows.stream()
                    .filter(one -> one.id().equals(place[1]))
                    .findFirst()
                    .orElseGet(() -> add(place[1], null));
            row.restore(place[2], kept);
        }
    }

    @Override
    public boolean says(String name, String kept, JsonNode stored) {
        String[] place = name.split("/", 3);
        return place.length != 3
                || rows.stream()
                        .filter(row -> row.id().equals(place[1]))
                        .anyMatch(row -> row.says(place[2], kept, item(stored, place[1])));
    }

    @Override
    public void onEdit(Runnable listener) {
        edited = listener;
    }

    @Override
    public void problem(String at, @Nullable String words) {
        if (words == null) {
            group.problem(null);
            rows.forEach(row -> row.problem(null, null));
            return;
        }
        Matcher place = PLACE.matcher(at);
        List<ItemRow> sent = sent();
        if (place.find() && Integer.parseInt(place.group(1)) < sent.size()) {
            sent.get(Integer.parseInt(place.group(1))).problem(place.group(2), words);
        } else {
            group.problem(words);
        }
    }

    /** Rows that go to the server: all that it knows, and the new ones that have what they need. */
    private List<ItemRow> sent() {
        return rows.stream().filter(row -> row.isKnown() || row.isWhole()).toList();
    }

    /** A second press while the new row is still empty goes to that row. */
    private void append() {
        ItemRow last = rows.isEmpty() ? null : rows.getLast();
        if (last != null && last.isEmpty()) {
            last.focus();
        } else {
            add(Ids.next().toString(), null).focus();
        }
    }

    private ItemRow add(String id, @Nullable JsonNode stored) {
        var row = new ItemRow(id, shape, stored);
        row.onEdit(() -> {
            row.tellHeld();
            edited.run();
        });
        row.onRemove(() -> remove(row));
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(ItemRow row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        edited.run();
        Undo.offer(group.getTranslation("pledge.form.removed"), () -> {
            rows.add(Math.min(place, rows.size()), row);
            list.addComponentAtIndex(Math.min(place, rows.size() - 1), row);
            edited.run();
        });
    }

    private static JsonNode item(JsonNode stored, String id) {
        for (JsonNode item : stored) {
            if (item.path("id").asString("").equals(id)) {
                return item;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }
}
