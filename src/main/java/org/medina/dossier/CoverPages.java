package org.medina.dossier;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.Messages;
import org.medina.budget.AmountText;
import org.medina.dossier.Figures.Count;
import org.medina.paper.Paper;
import org.medina.paper.Paper.Column;
import org.medina.paper.Paper.Line;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** The first pages of a dossier: what it is, what it counts, and where each group begins. */
@Component
class CoverPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Snapshots.LANGUAGE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Snapshots.LANGUAGE)
            .withZone(ZoneOffset.UTC);

    private static final AmountText MONEY = new AmountText(Snapshots.LANGUAGE);

    private final Messages messages;
    private final ReferenceData reference;

    CoverPages(Messages messages, ReferenceData reference) {
        this.messages = messages;
        this.reference = reference;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String number(Number number) {
        return NumberFormat.getInstance(Snapshots.LANGUAGE).format(number);
    }

    /** With thousands parted and all of the currency’s decimals, without its name. */
    static String money(BigDecimal amount, String currency) {
        return MONEY.of(amount, currency);
    }

    /** @param whole false where a passage was taken out after the hash was computed */
    List<Line> facts(Job job, boolean whole) {
        List<Line> facts = new ArrayList<>();
        if (!job.forum().isEmpty()) {
            facts.add(fact("forum", reference.label(CodeList.FORUM, job.forum())));
        }
        facts.add(fact("frozen", moment(job.frozenAt())));
        facts.add(fact("notice", messages.get("dossier.voluntary")));
        String hash = job.contentHash();
        if (hash != null) {
            facts.add(fact("hash", hash));
            if (!job.address().isEmpty()) {
                facts.add(fact("verify", job.address() + "/verify/" + hash));
            }
            if (!whole) {
                facts.add(fact("removed", messages.get("dossier.paper.removed")));
            }
        }
        return facts;
    }

    /** @param starts the page on which each group begins; empty where pages have no numbers yet */
    List<Paper.Section> sections(Job job, List<DossierGroup> groups, Figures figures, List<Integer> starts) {
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(section("contents", contents(groups, starts)));
        sections.add(section("answers", totals(figures)));
        sections.add(section("stages", counted("stage", figures.stages())));
        if (job.grouping() == Grouping.IMRF_ROUND_TABLES
                && !figures.objectives().isEmpty()) {
            sections.add(section("objectives", counted("objective", figures.objectives())));
        }
        sections.add(section("countries", counted("country", figures.byCountry())));
        if (!figures.budgets().isEmpty()) {
            sections.add(section("budgets", budgets(figures)));
        }
        return sections;
    }

    /** How many pledges stand in a group, in words. */
    String count(DossierGroup group) {
        return messages.get(
                "dossier.paper.in-group", group.entries().size(), group.also().size());
    }

    private Paper.Section section(String key, Paper.Block block) {
        return new Paper.Section(messages.get("dossier.paper." + key), List.of(block));
    }

    private Paper.Table contents(List<DossierGroup> groups, List<Integer> starts) {
        boolean pages = starts.size() == groups.size();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(messages.get("dossier.paper.group"), pages ? 60 : 70),
                Column.number(messages.get("dossier.paper.pledges"), pages ? 14 : 15),
                Column.number(messages.get("dossier.paper.elsewhere"), pages ? 14 : 15)));
        if (pages) {
            columns.add(Column.number(messages.get("dossier.paper.page"), 12));
        }
        List<Paper.Row> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            DossierGroup group = groups.get(i);
            List<String> cells = new ArrayList<>(List.of(
                    group.label(),
                    number(group.entries().size()),
                    number(group.also().size())));
            if (pages) {
                cells.add(number(starts.get(i)));
            }
            rows.add(Paper.Row.of(cells));
        }
        return new Paper.Table("", columns, rows);
    }

    private Paper.Bullets totals(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("dossier.paper.total", figures.pledges(), figures.cities(), figures.countries()));
        figures.answers()
                .forEach((answer, pledges) -> lines.add(messages.get("dossier.paper.answer." + answer, pledges)));
        lines.add(messages.get("dossier.paper.statements", figures.statements(), figures.silences()));
        if (figures.reached() > 0 || figures.uncounted() > 0) {
            lines.add(messages.get("dossier.paper.reached", figures.reached(), figures.uncounted()));
        }
        return Paper.Bullets.of(lines);
    }

    private Paper.Table counted(String key, List<Count> counts) {
        return new Paper.Table(
                "",
                List.of(
                        Column.text(messages.get("dossier.paper." + key), 80),
                        Column.number(messages.get("dossier.paper.pledges"), 20)),
                counts.stream()
                        .map(count -> Paper.Row.of(List.of(named(key, count), number(count.pledges()))))
                        .toList());
    }

    private static String named(String key, Count count) {
        return key.equals("objective") ? count.code() + " " + count.label() : count.label();
    }

    private Paper.Table budgets(Figures figures) {
        return new Paper.Table(
                messages.get("dossier.paper.budgets.note"),
                List.of(
                        Column.text(messages.get("dossier.paper.currency"), 16),
                        Column.number(messages.get("dossier.paper.pledges"), 15),
                        Column.number(messages.get("dossier.paper.own"), 23),
                        Column.number(messages.get("dossier.paper.committed"), 23),
                        Column.number(messages.get("dossier.paper.gap"), 23)),
                figures.budgets().stream()
                        .map(budget -> Paper.Row.of(List.of(
                                budget.currency(),
                                number(budget.pledges()),
                                money(budget.own(), budget.currency()),
                                money(budget.committed(), budget.currency()),
                                money(budget.gap(), budget.currency()))))
                        .toList());
    }

    private Line fact(String key, String text) {
        return new Line(messages.get("dossier.paper.fact." + key), text);
    }
}
