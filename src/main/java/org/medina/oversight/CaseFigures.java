package org.medina.oversight;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How cases have moved in the last twelve months, and how long those that are open have stood still. Each number counts cases,
 * each of them once, and is the length of the list that it leads to.
 *
 * @param months that it looks back on, the earliest first
 */
public record CaseFigures(
        List<YearMonth> months,
        List<Flow> flow,
        List<Ageing> ageing,
        List<Throughput> throughput,
        List<Stay> stays,
        List<Return> returns) {

    public CaseFigures {
        months = List.copyOf(months);
        flow = List.copyOf(flow);
        ageing = List.copyOf(ageing);
        throughput = List.copyOf(throughput);
        stays = List.copyOf(stays);
        returns = List.copyOf(returns);
    }

    /** How many came to a stage and left it in a month. */
    public record Flow(String journey, String stage, YearMonth month, long entered, long left) {}

    /** How many open cases have been in their stage so long. @param late those of them that are past their due date */
    public record Ageing(String journey, AgeBand band, long cases, long late) {}

    /** How many ended in a month. @param finished as they were meant to @param ended otherwise, withdrawn or refused */
    public record Throughput(YearMonth month, long finished, long ended) {}

    /**
     * How long cases that left a stage had been there.
     *
     * @param half days within which half of the stays were over
     * @param most days within which nine of ten were over
     * @param target null where none is set
     */
    public record Stay(
            String journey,
            String stage,
            long cases,
            double half,
            double most,
            @Nullable Integer target) {}

    /** How many came to a stage, and how many of them had been there before. */
    public record Return(String journey, String stage, long entered, long returned) {}
}
