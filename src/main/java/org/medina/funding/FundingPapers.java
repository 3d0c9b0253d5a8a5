package org.medina.funding;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.budget.Budget;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.dialogue.ConsultedText;
import org.medina.identity.Organisations;
import org.medina.paper.Paper;
import org.medina.paper.Paper.Column;
import org.medina.paper.Paper.Line;
import org.medina.paper.Paper.Row;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a request is printed on: the text as it stands, and the letter that tells what was decided. */
@Service
public class FundingPapers {

    private final FundingAccess access;
    private final FundingText texts;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final Messages messages;
    private final PaperPress press;

    FundingPapers(
            FundingAccess access,
            FundingText texts,
            CaseFiles cases,
            Organisations organisations,
            Messages messages,
            PaperPress press) {
        this.access = access;
        this.texts = texts;
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
        this.press = press;
    }

    /** The request as it stands, on the form it stands on. */
    @Transactional(readOnly = true)
    public PrintedPaper request(FundingId id, PaperFormat format) {
        FundingRequest request = access.toSee(id, FundingAction.READ).request();
        Locale locale = locale(request);
        List<Paper.Section> sections = new ArrayList<>();
        for (ConsultedText.Section section : texts.sections(request.content(), request.formKind())) {
            if (!section.name().equals(FundingField.BUDGET.path())) {
                sections.add(new Paper.Section(section.heading(), List.of(Paper.Text.of(section.text()))));
            }
        }
        Budget budget = request.content().budget();
        if (budget != null && FundingField.BUDGET.isAskedOn(request.formKind())) {
            sections.add(new Paper.Section(
                    messages.get(locale, FundingField.BUDGET.messageKey()), List.of(table(budget, locale))));
        }
        return printed(
                request,
                "",
                Paper.letter(
                        locale,
                        messages.get(locale, "funding.form." + request.formKind()),
                        FundingCase.titleOf(request),
                        request.reference(),
                        facts(request, locale),
                        sections,
                        request.textHash()
                                .map(hash -> messages.get(locale, "funding.paper.hash", hash))
                                .orElseGet(() -> messages.get(locale, "funding.paper.draft"))),
                format);
    }

    /**
     * The letter to the applicant.
     *
     * @throws Problem WRONG_STATE before it was sent
     */
    @Transactional(readOnly = true)
    public PrintedPaper feedback(FundingId id, PaperFormat format) {
        FundingAccess.Opened opened = access.toSee(id, FundingAction.SEE_FILES);
        FundingRequest request = opened.request();
        Feedback letter = request.feedback()
                .filter(written -> request.status() != FundingStatus.FEEDBACK)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.no-letter-yet"));
        Locale locale = locale(request);
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(
                section("", messages.get(locale, "funding.letter." + letter.verdict(), FundingCase.titleOf(request))));
        String words = letter.words();
        if (words != null) {
            sections.add(section("", words));
        }
        if (!letter.reasons().isEmpty()) {
            List<Line> reasons = letter.reasons().stream()
                    .flatMap(reason ->
                            Line.all(reason.about() == null ? "" : reason.about() + ":", reason.words()).stream())
                    .toList();
            sections.add(new Paper.Section(
                    messages.get(locale, "funding.letter.reasons"), List.of(new Paper.Text(reasons))));
        }
        if (!letter.conditions().isEmpty()) {
            sections.add(new Paper.Section(
                    messages.get(locale, "funding.letter.conditions"), List.of(Paper.Bullets.of(letter.conditions()))));
        }
        if (letter.verdict().isRefused() && request.reviewUntil().isPresent()) {
            sections.add(section(
                    "",
                    messages.get(
                            locale,
                            "funding.letter.review",
                            request.reviewUntil()
                                    .get()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString())));
        }
        return printed(
                request,
                "-feedback",
                Paper.letter(
                        locale,
                        messages.get(locale, "funding.letter"),
                        FundingCase.titleOf(request),
                        request.reference(),
                        facts(request, locale),
                        sections,
                        letter.at().atZone(ZoneOffset.UTC).toLocalDate().toString()),
                format);
    }

    private PrintedPaper printed(FundingRequest request, String kind, Paper paper, PaperFormat format) {
        return new PrintedPaper(
                request.reference() + kind + "." + format.extension(), format, press.print(paper, format));
    }

    private List<Line> facts(FundingRequest request, Locale locale) {
        List<Line> facts = new ArrayList<>();
        facts.add(line(
                locale,
                "funding.fact.applicant",
                organisations.get(request.lead()).name()));
        CaseFile call = cases.find(request.call().subject()).orElseThrow();
        facts.add(line(locale, "funding.fact.call", call.reference() + " · " + call.title()));
        facts.add(line(locale, "funding.fact.mechanism", request.mechanism()));
        request.pledge()
                .flatMap(pledge -> cases.find(pledge.subject()))
                .ifPresent(pledge ->
                        facts.add(line(locale, "funding.fact.pledge", pledge.reference() + " · " + pledge.title())));
        Budget budget = request.content().budget();
        if (budget != null) {
            facts.add(line(locale, "funding.fact.asked", budget.asked().toString()));
        }
        request.submittedAt()
                .ifPresent(at -> facts.add(line(
                        locale,
                        "funding.fact.submitted",
                        at.atZone(ZoneOffset.UTC).toLocalDate().toString())));
        return facts;
    }

    private Line line(Locale locale, String key, String text) {
        return new Line(messages.get(locale, key) + ":", text);
    }

    private Paper.Table table(Budget budget, Locale locale) {
        List<Row> rows = new ArrayList<>();
        budget.lines()
                .forEach(line -> rows.add(Row.of(List.of(
                        messages.get(locale, "funding.budget.category." + line.category()),
                        line.activity(),
                        Integer.toString(line.year()),
                        line.amount().toPlainString()))));
        rows.add(total(
                messages.get(locale, "funding.paper.direct"),
                budget.direct().amount().toPlainString()));
        rows.add(Row.of(List.of(
                messages.get(
                        locale,
                        "funding.paper.indirect",
                        budget.indirectPercent().stripTrailingZeros().toPlainString()),
                "",
                "",
                budget.indirect().amount().toPlainString())));
        rows.add(total(
                messages.get(locale, "funding.paper.asked"),
                budget.asked().amount().toPlainString()));
        budget.contributions()
                .forEach(one -> rows.add(Row.of(List.of(
                        messages.get(locale, "funding.paper.contribution"),
                        one.source(),
                        "",
                        one.amount().toPlainString()))));
        rows.add(total(
                messages.get(locale, "funding.paper.whole"),
                budget.whole().amount().toPlainString()));
        return new Paper.Table(
                "",
                List.of(
                        Column.text(messages.get(locale, "funding.paper.category"), 36),
                        Column.text(messages.get(locale, "funding.paper.activity"), 36),
                        Column.text(messages.get(locale, "funding.paper.year"), 8),
                        Column.number(messages.get(locale, "funding.paper.amount", budget.currency()), 20)),
                rows);
    }

    private static Row total(String name, String amount) {
        return Row.total(List.of(name, "", "", amount));
    }

    private static Paper.Section section(String heading, String text) {
        return new Paper.Section(heading, List.of(Paper.Text.of(text)));
    }

    private static Locale locale(FundingRequest request) {
        return Locale.forLanguageTag(FundingText.language(request.content()));
    }
}
