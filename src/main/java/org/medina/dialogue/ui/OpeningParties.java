package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueInvitees;
import org.medina.dialogue.Direction;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;

/** Who is asked, who speaks for them, and until when. */
final class OpeningParties extends Stack {

    private final DialogueInvitees invitees;
    private final DialogueDeadlines deadlines;
    private final MultiSelectComboBox<Organisation> asked = new MultiSelectComboBox<>();
    private final ComboBox<Organisation> consolidator = new ComboBox<>();
    private final DatePicker deadline = new DayPicker(say("dialogue.open.deadline"));
    private Direction direction = Direction.NATIONAL;
    private @Nullable Organisation author;

    OpeningParties(DialogueInvitees invitees, DialogueDeadlines deadlines) {
        this.invitees = invitees;
        this.deadlines = deadlines;
        asked.setItemLabelGenerator(Organisation::name);
        asked.setWidthFull();
        asked.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        asked.setSelectedItemsOnTop(true);
        asked.setRequiredIndicatorVisible(true);
        asked.addValueChangeListener(event -> offerSpeakers(event.getValue()));
        consolidator.setItemLabelGenerator(Organisation::name);
        consolidator.setWidthFull();
        consolidator.setRequiredIndicatorVisible(true);
        consolidator.addValueChangeListener(event -> sayZone(event.getValue()));
        add(asked, consolidator, deadline);
        sayZone(null);
    }

    /** Offers those that can be asked about that organisation's text; all ministries of its country to begin with. */
    void about(Organisation writer) {
        author = writer;
        direction = invitees.direction(writer);
        List<Organisation> possible = invitees.of(writer);
        asked.setLabel(say("dialogue.open.asked." + direction));
        asked.setHelperText(possible.isEmpty() ? say("dialogue.open.asked.none." + direction) : null);
        consolidator.setLabel(say("dialogue.open.consolidator." + direction));
        consolidator.setHelperText(say("dialogue.open.consolidator." + direction + ".help"));
        asked.clear();
        asked.setItems(possible);
        if (direction == Direction.NATIONAL) {
            asked.setValue(possible.stream()
                    .filter(one -> one.kind() == OrganisationKind.STATE)
                    .toList());
        }
    }

    DialogueInvitation invitation() {
        Organisation speaker = consolidator.getValue();
        return new DialogueInvitation(
                asked.getValue().stream().map(Organisation::alias).sorted().toList(),
                speaker == null ? null : speaker.alias(),
                until(speaker, deadline.getValue()));
    }

    int count() {
        return asked.getValue().size();
    }

    /** Its fields by their names in problems. */
    void into(Map<String, HasValidation> fields) {
        fields.put("consulted", asked);
        fields.put("consolidator", consolidator);
        fields.put("deadline", deadline);
    }

    private void offerSpeakers(Set<Organisation> chosen) {
        Organisation before = consolidator.getValue();
        List<Organisation> speakers = chosen.stream()
                .filter(one -> invitees.mayConsolidate(one, direction))
                .sorted(Comparator.comparing(Organisation::focal).reversed().thenComparing(Organisation::name))
                .toList();
        consolidator.setItems(speakers);
        boolean sure = direction == Direction.NATIONAL && !speakers.isEmpty();
        consolidator.setValue(speakers.contains(before) ? before : sure ? speakers.getFirst() : null);
    }

    private void sayZone(@Nullable Organisation speaker) {
        deadline.setHelperText(
                speaker == null
                        ? say("dialogue.open.deadline.help")
                        : say(
                                "dialogue.open.deadline.zone",
                                zone(speaker).getDisplayName(TextStyle.FULL, ReaderTime.locale())));
    }

    private ZoneId zone(Organisation speaker) {
        return deadlines.zone(direction, author == null ? speaker : author, speaker);
    }

    /** The last second of that day where the answer comes from. */
    private @Nullable Instant until(@Nullable Organisation speaker, @Nullable LocalDate day) {
        return day == null || speaker == null
                ? null
                : day.plusDays(1).atStartOfDay(zone(speaker)).toInstant().minusSeconds(1);
    }
}
