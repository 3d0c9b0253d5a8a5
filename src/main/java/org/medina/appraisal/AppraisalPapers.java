package org.medina.appraisal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.budget.AmountText;
import org.medina.identity.Organisation;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a request was judged, and the minutes, as papers to read, print and file: for those who decided and the secretariat, once
 * the vote is closed. Agencies and constituencies are named, never persons.
 */
@Service
public class AppraisalPapers {

    private final AppraisalReading reading;
    private final AppraisalAccess access;
    private final PaperPress press;
    private final Messages messages;

    AppraisalPapers(AppraisalReading reading, AppraisalAccess access, PaperPress press, Messages messages) {
        this.reading = reading;
        this.access = access;
        this.press = press;
        this.messages = messages;
    }

    /** Reviews, questions, votes and the decision. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE before the vote closed */
    @Transactional(readOnly = true)
    public PrintedPaper record(AppraisalId id, PaperFormat format) {
        access.toSee(id, AppraisalAction.SEE_PAPERS);
        AppraisalDetails appraisal = reading.get(id);
        List<Paper.Section> sections = new ArrayList<>();
        appraisal.reviews().forEach(review -> sections.add(review(appraisal, review)));
        sections.add(section("appraisal.paper.questions", questions(appraisal)));
        appraisal.rounds().forEach(round -> sections.add(round(round)));
        return printed(appraisal, "appraisal", "appraisal.paper.record", sections, format);
    }

    /**
     * What the committee decided, as its minutes say it.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE before they were sent
     */
    @Transactional(readOnly = true)
    public PrintedPaper minutes(AppraisalId id, PaperFormat format) {
        access.toSee(id, AppraisalAction.SEE_PAPERS);
        AppraisalDetails appraisal = reading.get(id);
        Minutes minutes = appraisal.minutes();
        if (minutes == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.no-minutes-yet");
        }
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(new Paper.Section(say("appraisal.paper.minutes"), List.of(Paper.Text.of(minutes.text()))));
        appraisal.rounds().stream()
                .filter(round -> round.result() != null && round.result().adopted())
                .forEach(round -> sections.add(round(round)));
        if (!minutes.objections().isEmpty()) {
            sections.add(section("appraisal.paper.objections", objections(minutes)));
        }
        return printed(appraisal, "minutes", "appraisal.paper.minutes", sections, format);
    }

    private PrintedPaper printed(
            AppraisalDetails appraisal, String name, String kind, List<Paper.Section> sections, PaperFormat format) {
        Paper paper = Paper.letter(
                locale(),
                say(kind),
                appraisal.title(),
                appraisal.reference(),
                facts(appraisal),
                sections,
                footer(appraisal));
        return new PrintedPaper(
                appraisal.reference() + "-" + name + "." + format.extension(), format, press.print(paper, format));
    }

    /** Minutes that silence has not adopted yet say so on every page. */
    private String footer(AppraisalDetails appraisal) {
        Minutes minutes = appraisal.minutes();
        Instant adopted = minutes == null ? null : minutes.adopted();
        return adopted == null ? say("appraisal.paper.not-adopted") : say("appraisal.paper.adopted", day(adopted));
    }

    private List<Paper.Line> facts(AppraisalDetails appraisal) {
        var committee = Objects.requireNonNull(appraisal.committee(), "whoever reads the papers sees the committee");
        List<Paper.Line> facts = new ArrayList<>();
        facts.add(line("appraisal.paper.applicant", appraisal.applicant().name()));
        if (appraisal.asked() != null) {
            facts.add(line("appraisal.paper.asked", new AmountText(locale()).of(appraisal.asked())));
        }
        facts.add(line("appraisal.paper.committee", committee.organisation().name()));
        facts.add(line("appraisal.paper.rule", say("appraisal.paper.rule." + committee.rule())));
        appraisal.rounds().stream()
                .filter(round -> round.result() != null && round.result().adopted())
                .map(VotingRound::proposal)
                .forEach(decided -> facts.add(
                        line("appraisal.paper.decision", say("appraisal.paper.decision." + decided.decision()))));
        if (!appraisal.barred().isEmpty()) {
            facts.add(line(
                    "appraisal.paper.barred",
                    String.join(
                            "; ",
                            appraisal.barred().stream().map(Organisation::name).toList())));
        }
        return facts;
    }

    private Paper.Section review(AppraisalDetails appraisal, AppraisalDetails.ReviewView review) {
        var rubric = Objects.requireNonNull(appraisal.rubric(), "whoever reads the papers reads the rubric");
        List<Paper.Row> rows = new ArrayList<>();
        for (AppraisalPlan.Criterion criterion : rubric.criteria()) {
            ReviewContent.Score score = review.content().scores().get(criterion.key());
            rows.add(Paper.Row.of(List.of(
                    criterion.name(),
                    Objects.toString(review.scoreOf(criterion.key()), "") + " / " + criterion.highest(),
                    score == null ? "" : Objects.requireNonNullElse(score.justification(), ""))));
        }
        rows.add(Paper.Row.total(
                List.of(say("appraisal.paper.total"), Objects.toString(review.total(), ""), recommendation(review))));
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("appraisal.paper.criterion"), 25),
                        Paper.Column.number(say("appraisal.paper.score"), 15),
                        Paper.Column.text(say("appraisal.paper.why"), 60)),
                rows));
        if (!review.changes().isEmpty()) {
            blocks.add(Paper.Bullets.of(review.changes().stream()
                    .map(change -> changed(rubric, change))
                    .toList()));
        }
        if (review.content().summary() != null) {
            blocks.add(Paper.Text.of(review.content().summary()));
        }
        return new Paper.Section(say("appraisal.paper.review", review.agency().name()), blocks);
    }

    private String recommendation(AppraisalDetails.ReviewView review) {
        Recommendation recommendation = review.content().recommendation();
        return recommendation == null ? "" : say("appraisal.paper.recommendation." + recommendation);
    }

    private String changed(AppraisalDetails.Rubric rubric, ScoreChange change) {
        String criterion = rubric.criteria().stream()
                .filter(one -> one.key().equals(change.criterion()))
                .map(AppraisalPlan.Criterion::name)
                .findFirst()
                .orElse(change.criterion());
        return say("appraisal.paper.changed", criterion, change.from(), change.to(), change.reason());
    }

    private List<Paper.Line> questions(AppraisalDetails appraisal) {
        List<Paper.Line> lines = new ArrayList<>();
        for (AppraisalQuestion question : appraisal.questions()) {
            if (question.put() != null) {
                lines.add(new Paper.Line(day(question.put()), question.text()));
                lines.add(line(
                        "appraisal.paper.answer",
                        question.answer() == null ? say("appraisal.paper.no-answer") : question.answer()));
            }
        }
        return lines.isEmpty() ? List.of(Paper.Line.of(say("appraisal.paper.no-questions"))) : lines;
    }

    private Paper.Section round(VotingRound round) {
        List<Paper.Line> lines = new ArrayList<>();
        Proposal proposal = round.proposal();
        lines.add(line("appraisal.paper.proposed", say("appraisal.paper.decision." + proposal.decision())));
        proposal.reasons().forEach(reason -> lines.add(new Paper.Line(reason.name(), reason.words())));
        proposal.conditions().forEach(condition -> lines.add(line("appraisal.paper.condition", condition)));
        if (proposal.words() != null) {
            lines.add(Paper.Line.of(proposal.words()));
        }
        VotingRound.Result result = round.result();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text(lines));
        if (result != null) {
            blocks.add(Paper.Text.of(say(
                    "appraisal.paper.count",
                    result.agreed(),
                    result.objected(),
                    result.abstained(),
                    result.quorum(),
                    day(result.at()))));
            blocks.add(votes(result));
        }
        return new Paper.Section(say("appraisal.paper.round", round.number()), blocks);
    }

    private Paper.Table votes(VotingRound.Result result) {
        List<Paper.Row> rows = new ArrayList<>();
        result.votes()
                .forEach(vote -> rows.add(Paper.Row.of(List.of(
                        vote.constituency(),
                        say("appraisal.paper.choice." + vote.choice()),
                        Objects.requireNonNullElse(vote.words(), "")))));
        result.apart()
                .forEach(apart -> rows.add(Paper.Row.of(List.of(
                        apart.constituency(),
                        say("appraisal.paper.apart." + (apart.recused() ? "recused" : "barred")),
                        ""))));
        return new Paper.Table(
                "",
                List.of(
                        Paper.Column.text(say("appraisal.paper.seat"), 30),
                        Paper.Column.text(say("appraisal.paper.vote"), 30),
                        Paper.Column.text(say("appraisal.paper.words"), 40)),
                rows);
    }

    private List<Paper.Line> objections(Minutes minutes) {
        return minutes.objections().stream()
                .map(objection ->
                        new Paper.Line(objection.constituency() + ", " + day(objection.at()), objection.words()))
                .toList();
    }

    private Paper.Section section(String key, List<Paper.Line> lines) {
        return new Paper.Section(say(key), List.of(new Paper.Text(lines)));
    }

    private Paper.Line line(String key, @Nullable String text) {
        return new Paper.Line(say(key), text == null ? "" : text);
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private String say(String key, Object... arguments) {
        return messages.get(locale(), key, arguments);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
