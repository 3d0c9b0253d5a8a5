package org.medina.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.ui.HistoryList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stage;
import org.medina.base.ui.StageTracker;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.StageStep;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the shell's parts from what the case file knows. */
@org.springframework.stereotype.Component
// panels come from other modules, where the bundler does not look for the fields of their questions
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(EmailField.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
public class CaseParts {

    private static final int FIRST = 8;

    private final ReaderTime times;
    private final CurrentActor currentActor;
    private final ObjectProvider<CasePanel> guests;

    CaseParts(ReaderTime times, CurrentActor currentActor, ObjectProvider<CasePanel> guests) {
        this.times = times;
        this.currentActor = currentActor;
        this.guests = guests;
    }

    /** What modules above the case's own journey have to show on its page. */
    public List<Component> guests(SubjectRef subject) {
        return guests.orderedStream()
                .flatMap(guest -> guest.of(subject).stream())
                .toList();
    }

    public StageTracker stages(List<StageStep> steps) {
        return new StageTracker(
                I18NProvider.translate("casefile.stages"),
                steps.stream()
                        .map(step -> new Stage(
                                I18NProvider.translate(step.nameKey()),
                                Stage.State.valueOf(step.state().name()),
                                detail(step)))
                        .toList());
    }

    /** The newest acts, and the rest on demand. */
    public Panel history(List<HistoryRow> rows, Function<HistoryRow, String> inWords) {
        return historyInWords(rows, row -> new Said(inWords.apply(row), Objects.requireNonNullElse(row.reason(), "")));
    }

    /**
     * An act in words.
     *
     * @param why empty where nothing was said
     */
    public record Said(String what, String why) {}

    /** The same where reasons are not words yet, but numbers and amounts. */
    public Panel historyInWords(List<HistoryRow> rows, Function<HistoryRow, Said> inWords) {
        var list = new HistoryList();
        Function<HistoryRow, Said> words = row -> ofEveryJourney(row).orElseGet(() -> inWords.apply(row));
        var panel = new Panel(I18NProvider.translate("casefile.history"), list);
        int news = sinceLastActed(rows);
        if (news > 0) {
            var since = new Notice(
                    Notice.Kind.INFO,
                    I18NProvider.translate("casefile.history.since", news),
                    I18NProvider.translate(
                            "casefile.history.since.text",
                            times.moment(rows.get(news).at())));
            panel.content(since);
            panel.content(list);
        }
        for (int i = 0; i < Math.min(rows.size(), FIRST); i++) {
            show(list, rows.get(i), i < news, words);
        }
        if (rows.isEmpty()) {
            panel.content(new Paragraph(I18NProvider.translate("casefile.history.none")));
        }
        if (rows.size() > FIRST) {
            var all = new Button(I18NProvider.translate("casefile.history.all", rows.size()));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.addClickListener(event -> {
                for (int i = FIRST; i < rows.size(); i++) {
                    show(list, rows.get(i), i < news, words);
                }
                all.setVisible(false);
            });
            panel.content(all);
        }
        return panel;
    }

    /** How many acts are newer than the reader’s own last one; none where they never acted, for then all would be new. */
    private int sinceLastActed(List<HistoryRow> rows) {
        PersonId me = currentActor.find().map(Actor::person).orElse(null);
        if (me == null) {
            return 0;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (me.equals(rows.get(i).person())) {
                return i;
            }
        }
        return 0;
    }

    private void show(HistoryList list, HistoryRow row, boolean isNew, Function<HistoryRow, Said> words) {
        Said said = words.apply(row);
        entry(
                list,
                row,
                isNew ? new Said(I18NProvider.translate("casefile.history.new", said.what()), said.why()) : said);
    }

    /** What is done to cases of any journey has the same words in each. */
    private static Optional<Said> ofEveryJourney(HistoryRow row) {
        return HistoryEntry.OF_EVERY_JOURNEY.contains(row.action())
                ? Optional.of(new Said(
                        I18NProvider.translate("casefile.act." + row.action()),
                        Objects.requireNonNullElse(row.reason(), "")))
                : Optional.empty();
    }

    private void entry(HistoryList list, HistoryRow row, Said said) {
        list.entry(said.what(), who(row), row.at(), times.moment(row.at()), said.why());
    }

    private static String who(HistoryRow row) {
        if (row.person() == null && row.organisationName() == null) {
            return I18NProvider.translate("casefile.history.by-itself");
        }
        String office = row.person() == null && Objects.equals(row.who(), row.organisationName())
                ? null
                : row.organisationName();
        String words = Stream.of(row.who(), office).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return row.onBehalfOf() == null
                ? words
                : I18NProvider.translate("casefile.history.on-behalf", words, row.onBehalfOf());
    }

    private @Nullable String detail(StageStep step) {
        Instant at = step.at();
        return switch (step.state()) {
            case DONE -> at == null ? null : joined(times.day(at), step.who());
            case HERE -> at == null ? step.who() : joined(step.who(), times.since(at));
            case SKIPPED -> I18NProvider.translate("casefile.stage.skipped");
            case NEXT -> null;
        };
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
