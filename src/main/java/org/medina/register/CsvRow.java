package org.medina.register;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pledge as a line of a spreadsheet (RFC 4180); several values in a cell are parted by semicolons. */
final class CsvRow {

    /** Spreadsheets take a cell that begins so for a formula and carry it out. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    private static final List<String> NAMES = List.of(
            "reference",
            "id",
            "url",
            "status",
            "progress",
            "freshness",
            "published_at",
            "updated_at",
            "lead_city",
            "lead_country",
            "partners",
            "title",
            "summary",
            "compact_scope",
            "gcm_objectives",
            "gcr_paragraphs",
            "action_areas",
            "sdg_targets",
            "types",
            "current_action",
            "commitment",
            "support_resources",
            "support_tools",
            "support_partnerships",
            "target_groups",
            "start",
            "end",
            "budget_currency",
            "budget_own",
            "budget_committed",
            "budget_gap",
            "forums",
            "text_hash",
            "withdrawn_reason",
            "notice");

    private CsvRow() {}

    static String names() {
        return line(NAMES.stream());
    }

    static String of(OpenPledge pledge) {
        var support = pledge.supportNeeded();
        var budget = pledge.budget();
        return line(Stream.of(
                        text(pledge.reference()),
                        text(pledge.id()),
                        text(pledge.url()),
                        text(pledge.status()),
                        text(pledge.progress()),
                        text(pledge.freshness()),
                        text(pledge.publishedAt()),
                        text(pledge.updatedAt()),
                        text(pledge.lead().name()),
                        text(pledge.lead().country()),
                        several(pledge.partners().stream()
                                .map(OpenPledge.Partner::name)
                                .toList()),
                        text(pledge.title()),
                        text(pledge.summary()),
                        text(pledge.compactScope()),
                        several(pledge.gcmObjectives()),
                        several(pledge.gcrParagraphs()),
                        several(pledge.actionAreas()),
                        several(pledge.sdgTargets()),
                        several(pledge.types()),
                        text(pledge.currentAction()),
                        text(pledge.commitment()),
                        text(support.resources()),
                        text(support.tools()),
                        text(support.partnerships()),
                        text(pledge.targetGroups()),
                        text(pledge.start()),
                        text(pledge.end()),
                        text(budget.currency()),
                        text(budget.own()),
                        text(budget.committed()),
                        text(budget.gap()),
                        several(pledge.forums()),
                        text(pledge.textHash()),
                        text(pledge.withdrawnReason()),
                        text(pledge.notice()))
                .map(CsvRow::cell));
    }

    /** A cell that no spreadsheet takes for anything but text, and no reader for two cells. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(sign -> sign == '"' || sign == ',' || sign == '\n' || sign == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String several(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
