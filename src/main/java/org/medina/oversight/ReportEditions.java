package org.medina.oversight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.identity.Actor;
import org.medina.identity.Role;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes annual reports: an officer freezes a draft of a year that is over, the head of the secretariat publishes it. */
@Service
@Transactional
public class ReportEditions {

    private final ReportEditionRows rows;
    private final AnnualReports reports;
    private final AnnualReportPaper paper;
    private final Overseer overseer;
    private final Clock clock;

    ReportEditions(
            ReportEditionRows rows, AnnualReports reports, AnnualReportPaper paper, Overseer overseer, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.paper = paper;
        this.overseer = overseer;
        this.clock = clock;
    }

    /** Whether the actor publishes. */
    public boolean mayPublish() {
        return reports.isOfUse() && overseer.get().has(Role.SECRETARIAT_HEAD);
    }

    /** Drafts and what was published of a year, the latest first. @throws Problem FORBIDDEN for all but the secretariat */
    @Transactional(readOnly = true)
    public List<ReportEdition> of(int year) {
        secretariat();
        return rows.of(year);
    }

    /**
     * Prints the report as the world is to read it, and keeps it; a draft of the same year and language is replaced.
     *
     * @param language asked for; English where the introduction is not written in it
     * @throws Problem FORBIDDEN for all but the secretariat, INVALID where the year is not over
     */
    public ReportEdition freeze(int year, String language) {
        Actor actor = secretariat();
        AnnualReport report = reports.of(year);
        if (!report.complete()) {
            throw Problem.invalid("year", "oversight.edition.year");
        }
        AnnualReportPaper.Public printed = paper.forTheWorld(report, language);
        var draft = new ReportEdition(
                Ids.next(),
                year,
                printed.language(),
                printed.title(),
                Sha256.of(printed.pdf()),
                clock.instant(),
                actor.name(),
                null,
                null,
                null);
        rows.draft(draft, actor, printed.pdf());
        return draft;
    }

    /** What is frozen. @throws Problem FORBIDDEN for all but the secretariat, NOT_FOUND */
    @Transactional(readOnly = true)
    public PrintedPaper file(UUID id) {
        secretariat();
        return file(rows.find(id).orElseThrow(Problem::notFound));
    }

    /**
     * From now on the world reads it, instead of an earlier one of the same year and language.
     *
     * @throws Problem FORBIDDEN for all but the head of the secretariat, NOT_FOUND, WRONG_STATE where it is published
     */
    public ReportEdition publish(UUID id) {
        Actor actor = secretariat();
        if (!actor.has(Role.SECRETARIAT_HEAD)) {
            throw Problem.forbidden();
        }
        rows.publish(draft(id), actor, clock.instant());
        return rows.find(id).orElseThrow();
    }

    /** @throws Problem FORBIDDEN for all but the secretariat, NOT_FOUND, WRONG_STATE where it is published */
    public void discard(UUID id) {
        secretariat();
        rows.discard(draft(id).id());
    }

    /** What the world reads, the latest year first; for everybody. */
    @Transactional(readOnly = true)
    public List<ReportEdition> published() {
        return rows.published();
    }

    /** For everybody. @throws Problem NOT_FOUND, also for a draft */
    @Transactional(readOnly = true)
    public PrintedPaper published(int year, String language) {
        return file(rows.published(year, language).orElseThrow(Problem::notFound));
    }

    private ReportEdition draft(UUID id) {
        ReportEdition found = rows.locked(id).orElseThrow(Problem::notFound);
        if (!found.isDraft()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "oversight.edition.published");
        }
        return found;
    }

    private PrintedPaper file(ReportEdition edition) {
        return new PrintedPaper(
                AnnualReportPaper.fileName(edition.year(), edition.language(), PaperFormat.PDF),
                PaperFormat.PDF,
                rows.pdf(edition.id()));
    }

    private Actor secretariat() {
        if (!reports.isOfUse()) {
            throw Problem.forbidden();
        }
        return overseer.get();
    }
}
