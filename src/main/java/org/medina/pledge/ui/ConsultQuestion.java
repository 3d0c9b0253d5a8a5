package org.medina.pledge.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.dialogue.DialogueInvitation;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeConsulting;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeStatus;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Asks which ministries shall be asked, and until when, naming who will read what. */
@Component
class ConsultQuestion {

    private final PledgeConsulting consulting;
    private final Organisations organisations;
    private final WorkingDays workingDays;

    ConsultQuestion(PledgeConsulting consulting, Organisations organisations, WorkingDays workingDays) {
        this.consulting = consulting;
        this.organisations = organisations;
        this.workingDays = workingDays;
    }

    /** How the step is called for that reader: a city asks, an officer proposes, or asks what everybody can read. */
    static String words(PledgeDetails details, Actor actor) {
        if (actor.actsFor(details.lead().id())) {
            return "CONSULT";
        }
        return details.status() == PledgeStatus.PUBLISHED ? "CONSULT_PUBLISHED" : "CONSULT_PROPOSED";
    }

    Question of(PledgeDetails details, Actor actor, Runnable after) {
        String words = words(details, actor);
        Organisation lead = details.lead();
        List<Organisation> ministries = ministries(lead);
        var question = new Question(
                say("pledge.action." + words + ".title"), say("pledge.action." + words + ".text", lead.name()));
        if (ministries.isEmpty()) {
            return question.with(new Paragraph(say("pledge.action.CONSULT.nobody")));
        }
        var asked = asked(ministries);
        DatePicker deadline = deadline(lead);
        return question.field("consulted", asked)
                .field("deadline", deadline)
                .overtaken(after)
                .answer(say("pledge.action." + words + ".do"), () -> {
                    consulting.consult(
                            details.id(), new DialogueInvitation(chosen(asked), null, end(deadline.getValue(), lead)));
                    Told.done(say("pledge.done." + words));
                    after.run();
                });
    }

    private List<Organisation> ministries(Organisation lead) {
        String country = lead.country();
        return country == null ? List.of() : organisations.statesOf(country);
    }

    private static MultiSelectComboBox<Organisation> asked(List<Organisation> ministries) {
        var asked = new MultiSelectComboBox<Organisation>(say("pledge.action.CONSULT.asked"));
        asked.setItems(ministries);
        asked.setItemLabelGenerator(Organisation::name);
        asked.setValue(ministries.stream().collect(Collectors.toSet()));
        asked.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        asked.setRequiredIndicatorVisible(true);
        asked.setWidthFull();
        ministries.stream()
                .filter(Organisation::focal)
                .findFirst()
                .ifPresent(focal -> asked.setHelperText(say("pledge.action.CONSULT.asked.help", focal.name())));
        return asked;
    }

    /** Nobody at all would mean everybody to whoever opens the dialogue. */
    private static List<String> chosen(MultiSelectComboBox<Organisation> asked) {
        if (asked.isEmpty()) {
            throw Problem.invalid("consulted", "pledge.problem.needed");
        }
        return asked.getValue().stream().map(Organisation::alias).sorted().toList();
    }

    private DatePicker deadline(Organisation lead) {
        var deadline = new DayPicker(say("pledge.action.CONSULT.deadline"));
        deadline.setHelperText(say(
                "pledge.action.CONSULT.deadline.help",
                workingDays.zoneOf(country(lead)).getId()));
        return deadline;
    }

    private @Nullable Instant end(@Nullable LocalDate day, Organisation lead) {
        return day == null
                ? null
                : day.plusDays(1)
                        .atStartOfDay(workingDays.zoneOf(country(lead)))
                        .minusSeconds(1)
                        .toInstant();
    }

    private static String country(Organisation lead) {
        String country = lead.country();
        return country == null ? "" : country;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
