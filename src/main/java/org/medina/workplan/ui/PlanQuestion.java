package org.medina.workplan.ui;

import static org.medina.workplan.ui.WorkplanNavigation.say;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.Person;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.medina.workplan.PlanDraft;
import org.medina.workplan.PlanEntry;
import org.medina.workplan.Workplan;
import org.springframework.stereotype.Component;

/** How a meeting or a line of work is put into the plan and changed. */
@Component
class PlanQuestion {

    private final Workplan plan;
    private final ReferenceData reference;

    PlanQuestion(Workplan plan, ReferenceData reference) {
        this.plan = plan;
        this.reference = reference;
    }

    private record Fields(
            Select<PlanEntry.Kind> kind,
            TextField title,
            DatePicker starts,
            DatePicker ends,
            ComboBox<Person> officer,
            Select<PlanEntry.State> state,
            ComboBox<Forum> forum,
            TextField about,
            TextArea note) {

        PlanDraft draft() {
            return new PlanDraft(
                    kind.getValue(),
                    title.getValue(),
                    note.getValue(),
                    starts.getValue(),
                    ends.getValue(),
                    state.getValue(),
                    forum.getValue() == null ? null : forum.getValue().code(),
                    officer.getValue() == null ? null : officer.getValue().username(),
                    about.getValue());
        }

        Question into(Question question) {
            List.<HasSize>of(kind, title, starts, ends, officer, state, forum, about, note)
                    .forEach(HasSize::setWidthFull);
            return question.field("kind", kind)
                    .field("title", title)
                    .field("starts", starts)
                    .field("ends", ends)
                    .field("officer", officer)
                    .field("state", state)
                    .field("forum", forum)
                    .field("about", about)
                    .field("note", note);
        }
    }

    /** @param entry null for a new one */
    Question of(@Nullable PlanEntry entry, Runnable after) {
        Fields fields = fields();
        if (entry != null) {
            fill(fields, entry);
        }
        String act = entry == null ? "add" : "change";
        return fields.into(new Question(say(act + ".title"), say(act + ".text")))
                .answer(say(act), () -> {
                    if (entry == null) {
                        plan.add(fields.draft());
                    } else {
                        plan.change(entry.id(), entry.revision(), fields.draft());
                    }
                    Told.done(say("kept"));
                    after.run();
                })
                .overtaken(after);
    }

    private Fields fields() {
        Select<PlanEntry.Kind> kind = new Select<>();
        kind.setLabel(say("kind"));
        kind.setItems(PlanEntry.Kind.values());
        kind.setItemLabelGenerator(one -> say("what." + one));
        kind.setValue(PlanEntry.Kind.WORK);
        Select<PlanEntry.State> state = new Select<>();
        state.setLabel(say("state"));
        state.setItems(PlanEntry.State.values());
        state.setItemLabelGenerator(one -> say("state." + one));
        state.setValue(PlanEntry.State.PLANNED);
        var officer = new ComboBox<Person>(say("officer.label"));
        officer.setItems(plan.officers());
        officer.setItemLabelGenerator(Person::name);
        officer.setClearButtonVisible(true);
        var forum = new ComboBox<Forum>(say("forum.label"));
        forum.setItems(reference.forums());
        forum.setItemLabelGenerator(Forum::label);
        forum.setClearButtonVisible(true);
        var about = new TextField(say("about"));
        about.setHelperText(say("about.help"));
        return new Fields(
                kind,
                new TextField(say("name")),
                new DayPicker(say("first-day")),
                new DayPicker(say("last-day")),
                officer,
                state,
                forum,
                about,
                new TextArea(say("note")));
    }

    private void fill(Fields fields, PlanEntry entry) {
        fields.kind().setValue(entry.kind());
        fields.title().setValue(entry.title());
        fields.starts().setValue(entry.starts());
        fields.ends().setValue(entry.ends());
        fields.state().setValue(entry.state());
        fields.note().setValue(Objects.requireNonNullElse(entry.note(), ""));
        fields.about().setValue(entry.about() == null ? "" : entry.about().id().toString());
        plan.officers().stream()
                .filter(one -> one.id().equals(entry.officer()))
                .findFirst()
                .ifPresent(fields.officer()::setValue);
        reference.forums().stream()
                .filter(one -> one.code().equals(entry.forum()))
                .findFirst()
                .ifPresent(fields.forum()::setValue);
    }
}
