package org.medina.dialogue.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.dialogue.CountryEvidence;
import org.medina.dialogue.DialogueEvidence;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** Whether countries involve their local authorities: what became of the texts that their ministries were asked about. */
@Route(DialogueNavigation.EVIDENCE)
@PermitAll
class EvidenceView extends Stack implements HasDynamicTitle {

    private static final String DATA = "/api/v1/dialogues/evidence";

    private final DialogueEvidence evidence;
    private final Map<String, Code> countries;
    private final DatePicker from = new DayPicker(getTranslation("dialogue.evidence.from"));
    private final DatePicker to = new DayPicker(getTranslation("dialogue.evidence.to"));
    private final ComboBox<Code> country = new ComboBox<>(getTranslation("dialogue.evidence.country"));
    private final Div place = new Div();
    private final com.vaadin.flow.component.html.Code data = new com.vaadin.flow.component.html.Code();

    EvidenceView(DialogueEvidence evidence, ReferenceData codes, ReaderTime times) {
        this.evidence = evidence;
        List<Code> all = codes.codes(CodeList.COUNTRY);
        countries = all.stream().collect(Collectors.toMap(Code::code, Function.identity()));
        var back = new Anchor(DialogueNavigation.LIST, getTranslation("dialogue.evidence.back"));
        add(
                new PageHeader(getTranslation("dialogue.evidence.title"))
                        .over(back)
                        .lead(getTranslation("dialogue.evidence.lead")),
                period(times.today(), all),
                place,
                new Panel(getTranslation("dialogue.evidence.how"), how(), programs()));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dialogue.evidence.title");
    }

    private Div period(LocalDate today, List<Code> all) {
        from.setValue(today.withDayOfYear(1));
        to.setValue(today);
        country.setItems(all);
        country.setItemLabelGenerator(Code::label);
        country.setPlaceholder(getTranslation("dialogue.evidence.country.all"));
        country.setClearButtonVisible(true);
        from.addValueChangeListener(event -> show());
        to.addValueChangeListener(event -> show());
        country.addValueChangeListener(event -> show());
        var period = new Div(from, to, country);
        period.addClassNames("medina-filters", "medina-filters--labelled");
        return period;
    }

    private Paragraph how() {
        var how = new Paragraph(getTranslation("dialogue.evidence.how.text"));
        how.addClassName("medina-reading");
        return how;
    }

    private Div programs() {
        var words = new Paragraph(getTranslation("dialogue.evidence.data"));
        data.addClassName("medina-fingerprint");
        return new Div(words, data);
    }

    private void show() {
        from.setInvalid(false);
        to.setInvalid(false);
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null) {
            missing(first == null ? from : to);
            return;
        }
        String chosen = country.getValue() == null ? null : country.getValue().code();
        data.setText(DATA + "?from=" + first + "&to=" + last + (chosen == null ? "" : "&country=" + chosen));
        Told.attempt(() -> list(evidence.of(first, last, chosen)), this::refuse);
    }

    private static void missing(DatePicker field) {
        field.setErrorMessage(field.getTranslation("dialogue.problem.needed"));
        field.setInvalid(true);
    }

    private void refuse(Problem problem) {
        to.setErrorMessage(Told.words(problem));
        to.setInvalid(true);
    }

    private void list(List<CountryEvidence> rows) {
        place.removeAll();
        if (rows.isEmpty()) {
            place.add(new EmptyState(
                    getTranslation("dialogue.evidence.none"), getTranslation("dialogue.evidence.none.text")));
            return;
        }
        place.add(RowList.of(
                getTranslation("dialogue.evidence.country"),
                getTranslation("dialogue.evidence.title"),
                (offset, limit) -> rows.subList(offset, Math.min(offset + limit, rows.size())),
                rows.size(),
                this::row));
    }

    private RowList.Row row(CountryEvidence row) {
        var code = countries.get(row.country());
        return new RowList.Row(null, code == null ? row.country() : code.label(), row.country())
                .cell(getTranslation("dialogue.evidence.consulted"), number(row.consulted()))
                .cell(getTranslation("dialogue.evidence.answered"), number(row.answered()))
                .cell(getTranslation("dialogue.evidence.silent"), number(row.silent()))
                .cell(getTranslation("dialogue.evidence.late"), number(row.late()))
                .cell(getTranslation("dialogue.evidence.open"), number(row.open()))
                .cell(getTranslation("dialogue.evidence.called-off"), number(row.calledOff()))
                .cell(getTranslation("dialogue.evidence.median"), number(row.medianDays()));
    }

    private static Span number(@Nullable Number value) {
        return new Span(
                value == null
                        ? "–"
                        : NumberFormat.getInstance(ReaderTime.locale()).format(value));
    }
}
