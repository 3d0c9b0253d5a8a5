package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.call.CallDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All fields of a call in sections, each saved as it is typed into. */
final class CallForm extends Stack {

    /** Sections in order, and the fields of each. */
    static final Map<String, List<String>> SECTIONS = sections(true);

    /** The same for what is usual, without what is a call's alone. */
    static final Map<String, List<String>> USUAL = sections(false);

    /** What the browser keeps until it is stored. */
    private static final List<String> TYPED = List.of(
            "title",
            "summary",
            "least",
            "most",
            "months",
            "ownPercent",
            "indirectPercent",
            "reviewers",
            "quorum",
            "reviewDays",
            "clarificationDays",
            "votes",
            "votingDays",
            "minutesHours",
            "reportMonths",
            "changeLimitPercent");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final KeepTyped keep;
    private final JsonMapper json;
    private final Store store;
    private CallDraft read;

    /** Stores what is written. */
    interface Store {

        /** @return the draft as it stands after that; @throws Problem where it could not be stored */
        CallDraft save(CallDraft written, CallDraft read);
    }

    /** @param sections {@link #SECTIONS} or {@link #USUAL} */
    CallForm(
            Map<String, List<String>> sections,
            CallDraft draft,
            CallParts controls,
            KeepTyped keep,
            JsonMapper json,
            Store store) {
        this.read = draft;
        this.keep = keep;
        this.json = json;
        this.store = store;
        boolean usual = sections == USUAL;
        sections.forEach((section, fields) -> {
            var panel = new Panel(say("call.section." + section)).lead(say("call.section." + section + ".lead"));
            fields.forEach(field -> {
                Part part = usual ? controls.usual(field) : controls.of(field);
                parts.put(field, part);
                part.onEdit(() -> edited(field, part));
                panel.content(part.component());
            });
            TYPED.stream()
                    .filter(fields::contains)
                    .forEach(field -> KeepTyped.mark(
                            Objects.requireNonNull(parts.get(field)).component(), field));
            var place = new Div(panel);
            place.setId(anchor(section));
            place.addClassName("medina-form-section");
            add(place);
        });
        showAll();
    }

    private static Map<String, List<String>> sections(boolean whole) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("WORDS", List.of("title", "summary", "languages"));
        sections.put("WINDOW", whole ? List.of("opens", "closes", "zone", "forms") : List.of("zone", "forms"));
        sections.put(
                "ASKING",
                List.of(
                        "currency",
                        "least",
                        "most",
                        "months",
                        "ownPercent",
                        "indirectPercent",
                        "countries",
                        "pledgeNeeded",
                        "ownership",
                        "reserved"));
        sections.put("RUBRIC", List.of("criteria", "markers"));
        sections.put("REVIEW", List.of("agencies", "reviewers", "quorum", "reviewDays", "clarificationDays", "panel"));
        sections.put("COMMITTEE", List.of("committee", "seats", "rule", "votes", "votingDays", "minutesHours"));
        sections.put(
                "MONEY",
                List.of("tranches", "dueDiligence", "reportMonths", "changeLimitPercent", "payingAgent", "rates"));
        return sections;
    }

    static String anchor(String section) {
        return "section-" + section.toLowerCase(Locale.ROOT);
    }

    private void showAll() {
        ObjectNode values = json.valueToTree(read);
        parts.forEach((field, part) -> part.show(values.path(field)));
    }

    private void edited(String field, Part part) {
        JsonNode value = part.value();
        if (value.isMissingNode()) {
            part.problem("", part instanceof RowsPart ? null : say("call.problem.number"));
            keep.refused(field);
            return;
        }
        part.problem("", null);
        ObjectNode written = json.valueToTree(read);
        written.set(field, value);
        Told.attempt(
                () -> {
                    read = store.save(json.treeToValue(written, CallDraft.class), read);
                    if (TYPED.contains(field)) {
                        keep.stored(field, part.typed());
                    }
                },
                problem -> refused(field, part, problem));
    }

    private void refused(String field, Part part, Problem problem) {
        keep.refused(field);
        List<FieldProblem> here =
                problem.fields().stream().filter(wrong -> isOf(field, wrong)).toList();
        here.forEach(wrong -> part.problem(wrong.field().substring(field.length()), Told.words(wrong)));
        if (here.isEmpty()) {
            Told.refused(problem);
        }
    }

    /** Tells what does not fit at its field. */
    void tell(List<FieldProblem> problems) {
        parts.forEach((field, part) -> {
            if (!part.value().isMissingNode()) {
                part.problem("", null);
            }
            problems.stream()
                    .filter(wrong -> isOf(field, wrong))
                    .forEach(wrong -> part.problem(wrong.field().substring(field.length()), Told.words(wrong)));
        });
    }

    /** What an earlier visit typed and could not store. */
    void restore(List<KeepTyped.Kept> kept) {
        for (KeepTyped.Kept one : kept) {
            Part part = parts.get(one.field());
            if (part != null && TYPED.contains(one.field())) {
                part.type(one.value());
                edited(one.field(), part);
            }
        }
    }

    /** Whether what was kept differs from what is shown. */
    boolean isUnsaved(KeepTyped.Kept kept) {
        Part part = parts.get(kept.field());
        return part != null
                && TYPED.contains(kept.field())
                && !part.typed().strip().equals(kept.value().strip());
    }

    static boolean isOf(String field, FieldProblem wrong) {
        return wrong.field().equals(field)
                || wrong.field().startsWith(field + "[")
                || wrong.field().startsWith(field + ".");
    }
}
