package org.medina.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.paper.Paper;
import org.medina.paper.Paper.Line;
import org.medina.pledge.PledgeContent;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** A pledge as it is printed in a dossier: what was pledged, what the city says now, what its ministry says beside it. */
@Component
class PledgePages {

    private static final int PLEDGE = 2;
    private static final int PART = 3;

    private final Messages messages;
    private final ReferenceData reference;

    PledgePages(Messages messages, ReferenceData reference) {
        this.messages = messages;
        this.reference = reference;
    }

    List<Paper.Section> of(CitedPledge cited) {
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(new Paper.Section(
                PLEDGE,
                cited.reference() + " · " + cited.title(),
                List.of(new Paper.Text(facts(cited)), new Paper.Text(texts(cited.pledge())))));
        plan(cited.pledge(), sections);
        CitedUpdate update = cited.update();
        if (update != null) {
            sections.add(update(update));
        }
        String words = cited.cityWords();
        if (words != null && !words.isBlank()) {
            sections.add(part(
                    messages.get("dossier.pledge.city-words", cited.lead().name()),
                    new Paper.Text(paragraphs("", words))));
        }
        cited.statements().forEach(statement -> sections.add(statement(statement)));
        return sections;
    }

    private List<Line> facts(CitedPledge cited) {
        List<Line> facts = new ArrayList<>();
        facts.add(line("city", place(cited.lead())));
        cited.partners()
                .forEach(partner -> facts.add(line(
                        "partner",
                        messages.get(
                                "dossier.pledge.share",
                                place(partner.city()),
                                partner.share().stripTrailingZeros().toPlainString()))));
        facts.add(line("answer", messages.get("dossier.answer." + cited.answer())));
        facts.add(line("stage", messages.get("dossier.stage." + cited.progress())));
        if (!cited.objectives().isEmpty()) {
            facts.add(line(
                    "objectives",
                    cited.objectives().stream()
                            .map(objective -> objective.number() + " " + objective.title())
                            .collect(Collectors.joining("; "))));
        }
        codes("paragraphs", CodeList.GCR_PARAGRAPH, cited.pledge().gcrParagraphs(), facts);
        codes("types", CodeList.PLEDGE_TYPE, cited.pledge().types(), facts);
        facts.add(line("time", time(cited.pledge())));
        PledgeContent.Budget budget = cited.pledge().budget();
        String currency = budget.currency();
        if (currency != null) {
            facts.add(line("budget", budget(budget, currency)));
        }
        return facts;
    }

    private List<Line> texts(PledgeContent pledge) {
        List<Line> lines = new ArrayList<>();
        text("summary", pledge.summary(), lines);
        text("now", pledge.currentAction(), lines);
        text("commitment", pledge.commitment(), lines);
        text("resources", pledge.supportNeeded().resources(), lines);
        text("tools", pledge.supportNeeded().tools(), lines);
        text("partnerships", pledge.supportNeeded().partnerships(), lines);
        text("groups", pledge.targetGroups(), lines);
        text("participation", pledge.participation(), lines);
        return lines;
    }

    private void plan(PledgeContent pledge, List<Paper.Section> sections) {
        List<Line> lines = new ArrayList<>();
        pledge.activities()
                .forEach(activity -> lines.add(Line.of(
                        activity.due() == null
                                ? activity.title()
                                : messages.get(
                                        "dossier.pledge.due", activity.title(), CoverPages.day(activity.due())))));
        pledge.indicators()
                .forEach(indicator -> lines.add(Line.of(messages.get(
                        "dossier.pledge.indicator",
                        indicator.name(),
                        shown(indicator.baseline()),
                        shown(indicator.target()),
                        indicator.unit() == null ? "" : indicator.unit()))));
        if (!lines.isEmpty()) {
            sections.add(part(messages.get("dossier.pledge.plan"), new Paper.Bullets(lines)));
        }
    }

    private Paper.Section update(CitedUpdate update) {
        List<Line> lines = new ArrayList<>(paragraphs("", update.narrative()));
        Integer percent = update.percent();
        if (percent != null) {
            lines.add(line("percent", messages.get("dossier.pledge.percent.value", percent)));
        }
        update.indicators()
                .forEach(one -> lines.add(new Line(
                        one.name() + ":",
                        messages.get(
                                "dossier.pledge.actual",
                                one.actual(),
                                one.unit() == null ? "" : one.unit(),
                                shown(one.baseline()),
                                shown(one.target())))));
        String currency = update.currency();
        if (update.spent() != null && currency != null) {
            lines.add(line("spent", CoverPages.money(update.spent(), currency) + " " + currency));
        }
        update.reached()
                .forEach((group, people) -> lines.add(new Line(
                        messages.get("dossier.reached." + group) + ":",
                        people == null ? messages.get("dossier.reached.few") : CoverPages.number(people))));
        update.obstacles()
                .forEach(one -> lines.add(new Line(
                        messages.get("dossier.obstacle." + one.code()) + ":",
                        one.words() == null ? messages.get("dossier.obstacle.no-words") : one.words())));
        update.supportWanted().forEach(one -> lines.add(line("support", one)));
        return part(
                messages.get("dossier.pledge.update", CoverPages.day(update.from()), CoverPages.day(update.until())),
                new Paper.Text(lines));
    }

    private Paper.Section statement(Statement statement) {
        String words = statement.words();
        return part(
                messages.get("dossier.pledge.statement", statement.organisation()),
                Paper.Text.of(
                        words == null
                                ? messages.get(
                                        "dossier.pledge.silence",
                                        CoverPages.day(statement.asked()),
                                        CoverPages.day(statement.until()))
                                : words));
    }

    private static Paper.Section part(String heading, Paper.Block block) {
        return new Paper.Section(PART, heading, List.of(block));
    }

    private void codes(String key, CodeList list, List<String> codes, List<Line> facts) {
        if (!codes.isEmpty()) {
            facts.add(line(
                    key, codes.stream().map(code -> reference.label(list, code)).collect(Collectors.joining("; "))));
        }
    }

    private void text(String key, @Nullable String words, List<Line> lines) {
        if (words != null && !words.isBlank()) {
            lines.addAll(paragraphs(messages.get("dossier.pledge." + key) + ":", words));
        }
    }

    /** Without those in which nothing stands. */
    private static List<Line> paragraphs(String label, String words) {
        return Line.all(label, words.strip()).stream()
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    private String time(PledgeContent pledge) {
        String start = pledge.start() == null ? "" : CoverPages.day(pledge.start());
        return pledge.end() == null
                ? messages.get("dossier.pledge.open-ended", start)
                : messages.get("dossier.pledge.from-to", start, CoverPages.day(pledge.end()));
    }

    private String budget(PledgeContent.Budget budget, String currency) {
        return messages.get(
                "dossier.pledge.money",
                currency,
                money(budget.own(), currency),
                money(budget.committed(), currency),
                money(budget.gap(), currency));
    }

    private static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "–" : CoverPages.money(amount, currency);
    }

    private static String place(City city) {
        return city.countryName().isEmpty() ? city.name() : city.name() + ", " + city.countryName();
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }

    private Line line(String key, String text) {
        return new Line(messages.get("dossier.pledge." + key) + ":", text);
    }
}
