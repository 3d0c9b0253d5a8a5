package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;
import static org.medina.progress.ui.UpdateInputs.NODES;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Prose;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgress;
import org.medina.progress.Obstacle;
import org.medina.progress.PeopleGroup;
import org.medina.progress.ProgressContent;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressField;
import org.medina.progress.SupportWanted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the fields of the update's form from what is written so far. */
final class UpdateFields {

    private final ProgressDetails period;
    private final ProgressContent content;

    UpdateFields(ProgressDetails period) {
        this.period = period;
        this.content = period.content();
    }

    /** @param edited called when it was changed */
    UpdateField of(ProgressField field, Runnable edited) {
        var inputs = new UpdateInputs(edited);
        return switch (field) {
            case STAGE -> stage(inputs);
            case NARRATIVE -> narrative(inputs);
            case PERCENT -> percent(inputs);
            case INDICATORS -> indicators(inputs);
            case SPENT -> spent(inputs);
            case REACHED -> reached("reached", content.reached(), inputs);
            case OBSTACLES -> obstacles(inputs);
            case SUPPORT -> support(inputs);
            case EVIDENCE -> new EvidenceRows(content.evidence(), edited).field();
            case PARTS -> throw new IllegalArgumentException("partners write their own lines");
        };
    }

    private UpdateField stage(UpdateInputs inputs) {
        var choice = new ComboBox<PledgeProgress>(say("progress.field.stage"));
        choice.setHelperText(say("progress.field.stage.help"));
        choice.setItems(PledgeProgress.values());
        choice.setItemLabelGenerator(stage -> say("progress.pledge." + stage));
        choice.setRequiredIndicatorVisible(true);
        if (content.stage() != null) {
            choice.setValue(content.stage());
        }
        inputs.follow("stage", choice);
        return new UpdateField(
                choice,
                () -> UpdateInputs.text(
                        choice.getValue() == null ? "" : choice.getValue().name()),
                inputs::show);
    }

    private UpdateField narrative(UpdateInputs inputs) {
        TextArea area = inputs.text("narrative", say("progress.field.narrative"), content.narrative());
        area.setHelperText(say("progress.field.narrative.help"));
        area.setMinRows(6);
        area.setRequiredIndicatorVisible(true);
        KeepTyped.mark(area, "narrative");
        return new UpdateField(area, () -> UpdateInputs.text(area.getValue()), inputs::show);
    }

    private UpdateField percent(UpdateInputs inputs) {
        String key = period.partners().isEmpty() ? "progress.field.percent" : "progress.field.percent.own";
        IntegerField number = inputs.number("percent", say(key), content.percent());
        number.setHelperText(say(key + ".help"));
        number.setMax(100);
        number.setRequiredIndicatorVisible(true);
        return new UpdateField(number, () -> UpdateInputs.number(number.getValue()), inputs::show);
    }

    private UpdateField indicators(UpdateInputs inputs) {
        Map<UUID, TextField> actuals = new LinkedHashMap<>();
        Map<UUID, TextField> notes = new LinkedHashMap<>();
        Div box = UpdateInputs.group("indicators", "progress.field.indicators");
        for (PledgeContent.Indicator indicator : period.indicators()) {
            ProgressContent.Measured measured = content.indicators().stream()
                    .filter(one -> one.indicator().equals(indicator.id()))
                    .findFirst()
                    .orElseGet(() -> new ProgressContent.Measured(indicator.id(), null, null));
            TextField actual = inputs.line("actual " + indicator.id(), indicator.name(), measured.actual());
            actual.setHelperText(goal(indicator));
            TextField note = inputs.line("note " + indicator.id(), say("progress.indicator.note"), measured.note());
            note.setAriaLabel(say("progress.indicator.note.of", indicator.name()));
            actuals.put(indicator.id(), actual);
            notes.put(indicator.id(), note);
            var row = new Div(actual, note);
            row.addClassName("medina-fields");
            box.add(row);
        }
        if (period.indicators().isEmpty()) {
            box.add(Prose.quiet(say("progress.indicator.none")));
        }
        return new UpdateField(
                box,
                () -> {
                    ArrayNode list = NODES.arrayNode();
                    actuals.forEach((id, actual) -> measured(list, id, actual, notes.get(id)));
                    return list;
                },
                inputs::show);
    }

    private static void measured(ArrayNode list, UUID id, TextField actual, @Nullable TextField note) {
        if (!actual.getValue().isBlank()) {
            ObjectNode one = list.addObject()
                    .put("indicator", id.toString())
                    .put("actual", actual.getValue().strip());
            if (note != null && !note.getValue().isBlank()) {
                one.put("note", note.getValue().strip());
            }
        }
    }

    private static String goal(PledgeContent.Indicator indicator) {
        String unit = indicator.unit() == null ? "" : indicator.unit();
        return say(
                "progress.indicator.goal",
                indicator.baseline() == null ? "–" : indicator.baseline(),
                indicator.target() == null ? "–" : indicator.target(),
                unit);
    }

    private UpdateField spent(UpdateInputs inputs) {
        ProgressContent.Spent spent = content.spent();
        var amount = inputs.amount("spent.amount", say("progress.spent.amount"), spent == null ? null : spent.amount());
        TextField currency = inputs.line(
                "spent.currency",
                say("progress.spent.currency"),
                spent != null && spent.currency() != null ? spent.currency() : period.currency());
        currency.setMaxLength(3);
        var row = new Div(amount, currency);
        row.addClassName("medina-fields");
        return new UpdateField(
                UpdateInputs.group("spent", "progress.field.spent", row),
                () -> {
                    ObjectNode value = NODES.objectNode();
                    value.set("amount", UpdateInputs.amount(amount.getValue()));
                    value.set("currency", UpdateInputs.text(currency.getValue().toUpperCase(Locale.ROOT)));
                    return value;
                },
                inputs::show);
    }

    static UpdateField reached(String path, ProgressContent.@Nullable Reached reached, UpdateInputs inputs) {
        IntegerField total =
                inputs.number(path + ".total", say("progress.reached.total"), reached == null ? null : reached.total());
        Map<PeopleGroup, IntegerField> groups = new EnumMap<>(PeopleGroup.class);
        var row = new Div();
        row.addClassName("medina-fields");
        for (PeopleGroup group : PeopleGroup.values()) {
            IntegerField number = inputs.number(
                    path + ".groups." + group,
                    say("progress.group." + group),
                    reached == null ? null : reached.groups().get(group));
            groups.put(group, number);
            row.add(number);
        }
        return new UpdateField(
                UpdateInputs.group("reached", "progress.field.reached", total, row),
                () -> {
                    ObjectNode value = NODES.objectNode();
                    value.set("total", UpdateInputs.number(total.getValue()));
                    ObjectNode counted = value.putObject("groups");
                    groups.forEach(
                            (group, number) -> counted.set(group.name(), UpdateInputs.number(number.getValue())));
                    return value;
                },
                inputs::show);
    }

    private UpdateField obstacles(UpdateInputs inputs) {
        Map<Obstacle.Kind, ObstacleRow> rows = new EnumMap<>(Obstacle.Kind.class);
        Div box = UpdateInputs.group("obstacles", "progress.field.obstacles");
        for (Obstacle.Kind kind : Obstacle.Kind.values()) {
            Obstacle named = content.obstacles().stream()
                    .filter(obstacle -> obstacle.kind() == kind)
                    .findFirst()
                    .orElse(null);
            var row = new ObstacleRow(kind, named, inputs);
            rows.put(kind, row);
            box.add(row);
        }
        return new UpdateField(
                box,
                () -> {
                    ArrayNode list = NODES.arrayNode();
                    rows.values().forEach(row -> row.writeTo(list));
                    return list;
                },
                inputs::show);
    }

    private UpdateField support(UpdateInputs inputs) {
        SupportWanted wanted = content.support();
        TextArea resources = inputs.text(
                "support.resources", say("progress.support.resources"), wanted == null ? null : wanted.resources());
        TextArea tools =
                inputs.text("support.tools", say("progress.support.tools"), wanted == null ? null : wanted.tools());
        TextArea partnerships = inputs.text(
                "support.partnerships",
                say("progress.support.partnerships"),
                wanted == null ? null : wanted.partnerships());
        return new UpdateField(
                UpdateInputs.group("support", "progress.field.support", resources, tools, partnerships),
                () -> {
                    ObjectNode value = NODES.objectNode();
                    value.set("resources", UpdateInputs.text(resources.getValue()));
                    value.set("tools", UpdateInputs.text(tools.getValue()));
                    value.set("partnerships", UpdateInputs.text(partnerships.getValue()));
                    return value;
                },
                inputs::show);
    }
}
