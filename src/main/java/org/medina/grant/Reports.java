package org.medina.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** The reports of a grant, oldest first, those that were returned among them. */
public record Reports(List<Report> all) {

    static final Reports NONE = new Reports(List.of());

    public Reports {
        all = List.copyOf(all);
    }

    /** The one that waits to be accepted or returned. */
    public Optional<Report> waiting() {
        return all.stream()
                .filter(report -> report.status() == Report.Status.HANDED_IN)
                .findFirst();
    }

    public Optional<Report> latestAccepted() {
        return all.stream()
                .filter(report -> report.status() == Report.Status.ACCEPTED)
                .reduce((earlier, later) -> later);
    }

    /** The last that was handed in, whatever became of it. */
    public Optional<Report> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public int nextNumber() {
        return latestAccepted().map(report -> report.number() + 1).orElse(1);
    }

    /** What the grant paid for, as far as it was accepted. */
    public BigDecimal spent() {
        return latestAccepted().map(Report::total).orElse(BigDecimal.ZERO);
    }

    @JsonIgnore
    public boolean isComplete() {
        return latestAccepted().filter(Report::last).isPresent();
    }

    Reports handIn(Report report) {
        if (waiting().isPresent() || isComplete()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.report-waits");
        }
        List<Report> more = new ArrayList<>(all);
        more.add(report);
        return new Reports(more);
    }

    /** @param number of the one that was read, so that nobody accepts another */
    Reports decide(int number, boolean accepted, @Nullable String reason, Act by) {
        Report report = waiting()
                .filter(found -> found.number() == number)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.no-report-waits"));
        Report decided = report.decide(accepted ? Report.Status.ACCEPTED : Report.Status.RETURNED, reason, by);
        return new Reports(all.stream()
                .map(found -> found.equals(report) ? decided : found)
                .toList());
    }

    /** When the next report is due: at the first end of a period that no report on its way or accepted reaches. */
    LocalDate due(GrantRequest request) {
        LocalDate end = request.start().plusMonths(request.months());
        LocalDate told = all.stream()
                .filter(report -> report.status() != Report.Status.RETURNED)
                .map(Report::until)
                .reduce((earlier, later) -> later)
                .orElse(request.start());
        int step = Math.max(1, request.plan().reportMonths());
        int months = step;
        while (!request.start().plusMonths(months).isAfter(told)) {
            months += step;
        }
        LocalDate due = request.start().plusMonths(months);
        return due.isAfter(end) ? end : due;
    }
}
