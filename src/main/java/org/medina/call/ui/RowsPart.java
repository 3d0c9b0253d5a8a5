package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of things of the same kind: rows that are added, moved up and removed. */
final class RowsPart implements Part {

    /** Of a row that is one value rather than named ones. */
    static final String ITSELF = "";

    private static final Pattern PLACE = Pattern.compile("^\\[(\\d+)]\\.?(.*)$");

    private final String name;
    private final Supplier<Map<String, Part>> parts;
    private final Div group = new Div();
    private final Div trouble = Part.problemPlace();
    private final OrderedList list = new OrderedList();
    private final List<Row> rows = new ArrayList<>();
    private Runnable edited = () -> {};

    /**
     * @param name of the field
     * @param parts fresh controls for one row, by the names of its parts; of a plain value under {@link #ITSELF}
     */
    RowsPart(String name, String label, @Nullable String help, Supplier<Map<String, Part>> parts) {
        this.name = name;
        this.parts = parts;
        group.addClassName("medina-group");
        var heading = new H3(label);
        heading.addClassName("medina-group-label");
        group.add(heading);
        if (help != null) {
            var words = new Paragraph(help);
            words.addClassName("medina-group-help");
            group.add(words);
        }
        list.addClassName("medina-items");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", label);
        var add = new Button(
                say("call.add." + name), event -> add(MissingNode.getInstance()).focus());
        add.addThemeVariants(ButtonVariant.SMALL);
        group.add(trouble, list, new Div(add));
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public JsonNode value() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Row row : rows) {
            JsonNode value = row.value();
            if (value.isMissingNode()) {
                return value;
            }
            if (!row.isEmpty()) {
                array.add(value);
            }
        }
        return array;
    }

    @Override
    public void show(JsonNode stored) {
        rows.clear();
        list.removeAll();
        stored.forEach(this::add);
    }

    @Override
    public void problem(String at, @Nullable String words) {
        Matcher place = PLACE.matcher(at);
        List<Row> filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        if (words != null && place.find() && Integer.parseInt(place.group(1)) < filled.size()) {
            filled.get(Integer.parseInt(place.group(1))).problem(place.group(2), words);
            return;
        }
        trouble.setText(words == null ? "" : words);
        trouble.setVisible(words != null);
        if (words == null) {
            rows.forEach(Row::forget);
        }
    }

    @Override
    public void onEdit(Runnable listener) {
        edited = listener;
    }

    private Row add(JsonNode stored) {
        var row = new Row(stored);
        rows.add(row);
        list.add(row.item);
        number();
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.item);
        number();
        edited.run();
    }

    private void up(Row row) {
        int place = rows.indexOf(row);
        if (place > 0) {
            rows.remove(row);
            rows.add(place - 1, row);
            list.remove(row.item);
            list.addComponentAtIndex(place - 1, row.item);
            number();
            edited.run();
        }
    }

    private void number() {
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).stand(index + 1);
        }
    }

    /** One thing of the list. */
    private final class Row {

        private final ListItem item = new ListItem();
        private final Map<String, Part> cells;
        private final JsonNode known;
        private final Button up = new Button(say("call.row.up"), event -> up(this));
        private final Button remove = new Button(say("call.row.remove"), event -> remove(this));

        private Row(JsonNode stored) {
            known = stored;
            cells = new LinkedHashMap<>(parts.get());
            item.addClassName("medina-item");
            var inputs = new Div();
            inputs.addClassName("medina-item-parts");
            cells.forEach((part, control) -> {
                control.show(part.equals(ITSELF) ? stored : stored.path(part));
                control.onEdit(edited());
                inputs.add(control.component());
            });
            up.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(inputs, new Div(up, remove));
        }

        private Runnable edited() {
            return () -> edited.run();
        }

        private void stand(int number) {
            up.setVisible(number > 1);
            up.setAriaLabel(say("call.row.up.number", number));
            remove.setAriaLabel(say("call.row.remove.number", number));
        }

        private void focus() {
            cells.values().stream()
                    .map(Part::component)
                    .filter(Focusable.class::isInstance)
                    .findFirst()
                    .ifPresent(field -> ((Focusable<?>) field).focus());
        }

        /** What it holds, and of a known row what the editor does not show, such as its key. */
        private JsonNode value() {
            Part itself = cells.get(ITSELF);
            if (itself != null) {
                return itself.value();
            }
            ObjectNode value = known.isObject() ? (ObjectNode) known.deepCopy() : JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, Part> cell : cells.entrySet()) {
                JsonNode one = cell.getValue().value();
                if (one.isMissingNode()) {
                    return one;
                }
                value.set(cell.getKey(), one);
            }
            return value;
        }

        /** Whether nothing was put into it yet; an unticked box is nothing. */
        private boolean isEmpty() {
            return cells.values().stream()
                    .map(Part::value)
                    .allMatch(value -> value.isNull() || (value.isBoolean() && !value.asBoolean()));
        }

        private void problem(String part, String words) {
            Part cell = cells.get(part);
            if (cell == null) {
                trouble.setText(words);
                trouble.setVisible(true);
            } else {
                cell.problem("", words);
            }
        }

        private void forget() {
            cells.forEach(
                    (part, cell) -> cell.problem("", cell.value().isMissingNode() ? say("call.problem.number") : null));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
