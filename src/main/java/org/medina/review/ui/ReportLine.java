package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressReading;
import org.medina.progress.PublishedProgress;
import org.medina.progress.PublishedUpdate;
import org.medina.progress.ui.ProgressNavigation;
import org.medina.review.Answer;
import org.medina.review.AskedPledge;
import org.medina.review.ContributionDetails;
import org.springframework.stereotype.Service;

/** The progress update that a city hands in while it is asked: where it is written, and what the dossier cites of it. */
@Service
class ReportLine {

    private final ProgressReading progress;
    private final PublishedProgress published;
    private final ReaderTime times;

    ReportLine(ProgressReading progress, PublishedProgress published, ReaderTime times) {
        this.progress = progress;
        this.published = published;
        this.times = times;
    }

    /** For whoever answers. */
    Optional<Component> toWrite(ContributionDetails contribution, AskedPledge asked) {
        Optional<Component> cited = cited(contribution, asked);
        return cited.isPresent()
                ? cited
                : progress.running(new PledgeId(asked.pledge()))
                        .map(id -> new Anchor(
                                ProgressNavigation.path(id),
                                say(
                                        isReported(contribution, asked)
                                                ? "review.report.checked"
                                                : "review.report.write")));
    }

    /** For whoever reads. */
    Optional<Component> toRead(ContributionDetails contribution, AskedPledge asked) {
        Optional<Component> cited = cited(contribution, asked);
        return cited.isPresent() || !isReported(contribution, asked)
                ? cited
                : Optional.of(Prose.quiet(say("review.report.checked")));
    }

    private Optional<Component> cited(ContributionDetails contribution, AskedPledge asked) {
        PledgeId pledge = new PledgeId(asked.pledge());
        return Optional.ofNullable(published.latest(List.of(pledge)).get(pledge))
                .filter(update -> !update.publishedAt().isBefore(contribution.createdAt()))
                .map(update -> Prose.quiet(words(update)));
    }

    private String words(PublishedUpdate update) {
        String day = times.moment(update.publishedAt());
        return update.percent() == null
                ? say("review.report.cited", day)
                : say("review.report.cited.percent", day, update.percent());
    }

    private static boolean isReported(ContributionDetails contribution, AskedPledge asked) {
        return contribution.content().answer(asked.pledge()).map(Answer::report).isPresent();
    }
}
