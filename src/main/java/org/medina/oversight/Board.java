package org.medina.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cases stand: a line for each stage of each journey in which there are any, in the order of the processes. */
public record Board(List<StageLine> lines) {

    public Board {
        lines = List.copyOf(lines);
    }

    /**
     * The cases of a journey in a stage.
     *
     * @param late how many are past their due date
     * @param over how many are longer in the stage than the target says
     * @param oldest days that the oldest of them is in the stage
     * @param median days
     * @param target days; null where none is set
     */
    public record StageLine(
            String journey,
            String stage,
            long cases,
            long late,
            long over,
            long oldest,
            double median,
            @Nullable Integer target,
            List<Waiting> turns) {

        public StageLine {
            turns = List.copyOf(turns);
        }
    }

    /**
     * For whom cases wait.
     *
     * @param role name of the role, or {@link BoardFilter#NOBODY}
     */
    public record Waiting(String role, long cases) {}

    public long cases() {
        return lines.stream().mapToLong(StageLine::cases).sum();
    }

    public long late() {
        return lines.stream().mapToLong(StageLine::late).sum();
    }

    public long over() {
        return lines.stream().mapToLong(StageLine::over).sum();
    }

    /** Those of one journey. */
    public List<StageLine> of(String journey) {
        return lines.stream().filter(line -> line.journey().equals(journey)).toList();
    }
}
