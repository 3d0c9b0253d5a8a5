package org.medina.grant;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.medina.base.Messages;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.budget.AmountText;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.medina.signoff.Signature;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement and the reports of a grant as papers to read, print and file. */
@Service
public class GrantPapers {

    private final GrantReading reading;
    private final GrantAccess access;
    private final PaperPress press;
    private final Messages messages;

    GrantPapers(GrantReading reading, GrantAccess access, PaperPress press, Messages messages) {
        this.reading = reading;
        this.access = access;
        this.press = press;
        this.messages = messages;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE before it is drafted */
    @Transactional(readOnly = true)
    public PrintedPaper agreement(GrantId id, PaperFormat format) {
        access.toSee(id, GrantAction.SEE_FILES);
        GrantDetails grant = reading.get(id);
        Agreement agreement = grant.agreement();
        if (agreement == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-drafted");
        }
        String hash = agreement.textHash();
        Paper paper = Paper.letter(
                        locale(),
                        say("grant.paper.agreement"),
                        grant.request().title(),
                        grant.reference(),
                        facts(grant),
                        List.of(
                                section("grant.paper.terms", Paper.Text.of(agreement.text())),
                                section("grant.shares", shares(grant)),
                                section("grant.tranches", tranches(grant)),
                                section("grant.paper.budget", budget(grant)),
                                section(
                                        "grant.paper.conditions",
                                        Paper.Bullets.of(grant.request().conditions()))),
                        hash == null ? say("grant.paper.draft") : say("grant.paper.hash", hash))
                .signedBy(signatures(grant));
        return printed(grant, "agreement", paper, format);
    }

    /** The report of that number: the last one that was handed in under it. */
    @Transactional(readOnly = true)
    public PrintedPaper report(GrantId id, int number, PaperFormat format) {
        access.toSee(id, GrantAction.SEE_FILES);
        GrantDetails grant = reading.get(id);
        Report report = grant.reports().all().stream()
                .filter(found -> found.number() == number)
                .reduce((earlier, later) -> later)
                .orElseThrow(Problem::notFound);
        List<Paper.Line> facts = new ArrayList<>();
        facts.add(new Paper.Line(say("grant.paper.city"), grant.applicant().name()));
        facts.add(new Paper.Line(say("grant.report.period"), report.from() + " – " + report.until()));
        facts.add(new Paper.Line(say("grant.report.state"), say("grant.report." + report.status())));
        Paper paper = Paper.letter(
                locale(),
                say(report.last() ? "grant.report.final" : "grant.report.one", number),
                grant.request().title(),
                grant.reference(),
                facts,
                List.of(
                        section("grant.report.narrative", Paper.Text.of(report.narrative())),
                        section("grant.report.money", spent(grant, report)),
                        section("grant.report.indicators", actuals(grant, report))),
                "");
        return printed(grant, "report-" + number, paper, format);
    }

    private PrintedPaper printed(GrantDetails grant, String name, Paper paper, PaperFormat format) {
        return new PrintedPaper(
                grant.reference() + "-" + name + "." + format.extension(), format, press.print(paper, format));
    }

    private List<Paper.Line> facts(GrantDetails grant) {
        GrantRequest request = grant.request();
        List<Paper.Line> facts = new ArrayList<>();
        facts.add(new Paper.Line(say("grant.paper.city"), grant.applicant().name()));
        grant.agencies().forEach(agency -> facts.add(new Paper.Line(say("grant.paper.agency"), agency.name())));
        facts.add(new Paper.Line(say("grant.paper.agent"), grant.agent().name()));
        facts.add(new Paper.Line(
                say("grant.figure.approved"), money(grant.figures().approved())));
        facts.add(new Paper.Line(
                say("grant.fact.start"), request.start() + ", " + say("grant.fact.months.of", request.months())));
        return facts;
    }

    private Paper.Table shares(GrantDetails grant) {
        List<Paper.Row> rows = new ArrayList<>();
        for (Commitment commitment : grant.commitments().all()) {
            rows.add(Paper.Row.of(List.of(
                    grant.name(commitment.agency()),
                    money(commitment.share(), grant.currency()),
                    money(Objects.requireNonNull(commitment.amount()), Objects.requireNonNull(commitment.currency())),
                    Objects.requireNonNull(commitment.rate())
                                    .stripTrailingZeros()
                                    .toPlainString() + " (" + commitment.rateDay() + ")")));
        }
        rows.add(Paper.Row.total(
                List.of(say("grant.shares.total"), money(grant.figures().approved()), "", "")));
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("grant.shares.agency"), 34),
                        Paper.Column.number(say("grant.shares.share"), 22),
                        Paper.Column.number(say("grant.shares.own"), 22),
                        Paper.Column.number(say("grant.shares.rate"), 22)),
                rows);
    }

    private Paper.Table tranches(GrantDetails grant) {
        List<Paper.Row> rows = grant.tranches().stream()
                .map(tranche -> {
                    GrantPlan.Tranche rule = grant.request().plan().tranches().get(tranche.number() - 1);
                    return Paper.Row.of(List.of(
                            Integer.toString(tranche.number()),
                            money(tranche.amount(), grant.currency()),
                            say(
                                    rule.reportBefore() ? "grant.paper.rule.report" : "grant.paper.rule.spent",
                                    rule.spentBefore().stripTrailingZeros().toPlainString())));
                })
                .toList();
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("grant.paper.tranche"), 12),
                        Paper.Column.number(say("grant.tranches.part"), 28),
                        Paper.Column.text(say("grant.paper.rule"), 60)),
                rows);
    }

    private Paper.Table budget(GrantDetails grant) {
        List<Paper.Row> rows = new ArrayList<>();
        grant.categories()
                .forEach(category -> rows.add(
                        Paper.Row.of(List.of(say("grant.category." + category.number()), money(category.approved())))));
        rows.add(Paper.Row.total(
                List.of(say("grant.shares.total"), money(grant.figures().approved()))));
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("grant.report.category"), 70),
                        Paper.Column.number(say("grant.figure.approved"), 30)),
                rows);
    }

    private Paper.Table spent(GrantDetails grant, Report report) {
        BudgetLimits limits = new BudgetLimits(
                grant.request().budget(), grant.request().plan().changeLimitPercent());
        List<Paper.Row> rows = new ArrayList<>();
        report.spent().stream()
                .filter(spent -> spent.amount().signum() != 0
                        || !limits.approved(spent.category()).isZero())
                .forEach(spent -> rows.add(Paper.Row.of(List.of(
                        say("grant.category." + spent.category()),
                        money(limits.approved(spent.category())),
                        money(spent.amount(), grant.currency())))));
        rows.add(Paper.Row.total(List.of(
                say("grant.shares.total"),
                money(grant.figures().approved()),
                money(report.total(), grant.currency()))));
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("grant.report.category"), 50),
                        Paper.Column.number(say("grant.figure.approved"), 25),
                        Paper.Column.number(say("grant.report.spent"), 25)),
                rows);
    }

    private Paper.Table actuals(GrantDetails grant, Report report) {
        List<Paper.Row> rows = grant.request().indicators().stream()
                .map(indicator -> Paper.Row.of(List.of(
                        indicator.name(),
                        Objects.requireNonNullElse(indicator.baseline(), ""),
                        Objects.requireNonNullElse(indicator.target(), ""),
                        report.actuals().stream()
                                .filter(actual -> actual.indicator().equals(indicator.name()))
                                .map(Report.Actual::value)
                                .findFirst()
                                .orElse(""))))
                .toList();
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("grant.report.indicator"), 40),
                        Paper.Column.text(say("grant.report.baseline"), 20),
                        Paper.Column.text(say("grant.report.target"), 20),
                        Paper.Column.text(say("grant.report.actual"), 20)),
                rows);
    }

    private List<Paper.Signature> signatures(GrantDetails grant) {
        List<Paper.Signature> parties = new ArrayList<>();
        parties.add(
                party(grant, grant.applicant().name(), grant.applicant().id().toString()));
        grant.agencies()
                .forEach(agency ->
                        parties.add(party(grant, agency.name(), agency.id().toString())));
        return parties;
    }

    private Paper.Signature party(GrantDetails grant, String name, String id) {
        return grant.signatures().stream()
                .filter(signature -> signature.organisation().toString().equals(id))
                .findFirst()
                .map(signature -> new Paper.Signature(name, signed(signature)))
                .orElseGet(() -> new Paper.Signature(
                        name,
                        List.of(
                                new Paper.Line(say("grant.paper.name"), ""),
                                new Paper.Line(say("grant.paper.date"), ""),
                                new Paper.Line(say("grant.paper.signature"), ""))));
    }

    private List<Paper.Line> signed(Signature signature) {
        String whom = signature.onBehalfOf();
        return List.of(
                new Paper.Line(
                        say("grant.paper.office"),
                        whom == null
                                ? signature.officeTitle()
                                : say("grant.paper.behalf", signature.officeTitle(), whom)),
                new Paper.Line(
                        say("grant.paper.date"),
                        signature.at().atOffset(ZoneOffset.UTC).toLocalDate().toString()),
                new Paper.Line(say("grant.paper.record"), signature.hash()));
    }

    private Paper.Section section(String key, Paper.Block block) {
        return new Paper.Section(say(key), List.of(block));
    }

    private String money(Money money) {
        return new AmountText(locale()).of(money);
    }

    private String money(BigDecimal amount, String currency) {
        return money(new Money(amount, currency));
    }

    private String say(String key, Object... arguments) {
        return messages.get(locale(), key, arguments);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
