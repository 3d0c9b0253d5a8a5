package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.identity.Organisation;
import org.medina.review.Answer;
import org.medina.review.AskedPledge;
import org.medina.review.ContributionDetails;
import org.medina.review.ContributionStage;
import org.medina.review.Statement;
import org.springframework.stereotype.Service;

/** A city's page as the dossier will have it: its answers, and its ministry's statement labelled as such beside them. */
@Service
class PagePanel {

    private final ReaderTime times;
    private final ReportLine reports;

    PagePanel(ReaderTime times, ReportLine reports) {
        this.times = times;
        this.reports = reports;
    }

    Panel page(ContributionDetails contribution) {
        var panel = new Panel(say("review.page"));
        if (contribution.stage() == ContributionStage.HANDED_IN) {
            panel.lead(say("review.page.lead"));
        }
        boolean silent = contribution.handedIn() == null;
        if (silent && !contribution.draft()) {
            panel.content(Prose.quiet(say(
                    contribution.stage().isOpen() ? "review.page.not-yet" : "review.page.silent",
                    contribution.city().name())));
        }
        contribution.content().pledges().forEach(asked -> panel.content(pledge(contribution, asked)));
        for (int i = 0; i < contribution.questions().size(); i++) {
            String reply = contribution.content().replies().get(i);
            if (reply != null) {
                panel.content(new Stack(new H4(contribution.questions().get(i)), Prose.words(reply)));
            }
        }
        return panel;
    }

    private Component pledge(ContributionDetails contribution, AskedPledge asked) {
        Answer answer = contribution.content().answer(asked.pledge()).orElse(null);
        var stack = new Stack(new H3(asked.title()), Prose.code(asked.reference()));
        if (answer != null) {
            stack.add(new StatusBadge(
                    say("review.choice.done." + answer.choice()),
                    answer.choice() == Answer.Choice.UPDATED ? Tone.IRIS : Tone.LEAF));
            stack.add(Prose.words(answer.words()));
            reports.toRead(contribution, asked).ifPresent(stack::add);
        }
        return stack;
    }

    Panel statement(ContributionDetails contribution) {
        var panel = new Panel(say("review.statement"));
        @Nullable Organisation ministry = contribution.ministry();
        if (ministry == null) {
            return panel.content(Prose.quiet(say("review.statement.nobody")));
        }
        Statement statement = contribution.statement();
        String due = contribution.statementDue() == null ? "–" : times.day(contribution.statementDue());
        panel.content(new Span(ministry.name()), ReviewSay.badge(contribution.statementState()));
        return switch (contribution.statementState()) {
            case GIVEN ->
                statement == null
                        ? panel
                        : panel.lead(say(
                                        "review.statement.label",
                                        ministry.name(),
                                        times.day(statement.by().at())))
                                .content(Prose.words(statement.words()));
            case ASKED -> panel.content(Prose.quiet(say("review.statement.until", due)));
            case SILENT ->
                panel.content(Prose.quiet(say("review.statement.silence", times.day(contribution.createdAt()), due)));
            case WAIVED, NOBODY -> panel;
        };
    }
}
