package org.medina.document.prosemirror;

import java.util.Arrays;

/** Which ranges a step replaced by what size; maps positions before it to positions after it. */
public final class StepMap implements Mappable {

    public static final StepMap EMPTY = new StepMap(new int[0], false);

    private static final long FACTOR = 1 << 16;

    /** Is told of each changed range. */
    @FunctionalInterface
    public interface Range {
        void changed(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    private final int[] ranges;
    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    /** @param ranges start, old size and new size of each range */
    static StepMap of(int... ranges) {
        return new StepMap(ranges, false);
    }

    @Override
    public int map(int pos, int assoc) {
        return mapResult(pos, assoc).pos();
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        int diff = 0;
        int oldIndex = inverted ? 2 : 1;
        int newIndex = inverted ? 1 : 2;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? diff : 0);
            if (start > pos) {
                break;
            }
            int oldSize = ranges[i + oldIndex];
            int newSize = ranges[i + newIndex];
            int end = start + oldSize;
            if (pos <= end) {
                int side = oldSize == 0 ? assoc : pos == start ? -1 : pos == end ? 1 : assoc;
                int result = start + diff + (side < 0 ? 0 : newSize);
                boolean atSide = pos == (assoc < 0 ? start : end);
                long recover = atSide ? MapResult.NO_RECOVERY : i / 3 + (pos - start) * FACTOR;
                return new MapResult(result, deleted(pos, start, end, atSide), recover);
            }
            diff += newSize - oldSize;
        }
        return new MapResult(pos + diff, 0, MapResult.NO_RECOVERY);
    }

    private static int deleted(int pos, int start, int end, boolean atSide) {
        if (start == end) {
            return 0;
        }
        int around = pos == start ? MapResult.DEL_AFTER : pos == end ? MapResult.DEL_BEFORE : MapResult.DEL_ACROSS;
        return around | (atSide ? 0 : MapResult.DEL_SIDE);
    }

    int recover(long value) {
        int index = (int) (value % FACTOR);
        int diff = 0;
        for (int i = 0; !inverted && i < index; i++) {
            diff += ranges[i * 3 + 2] - ranges[i * 3 + 1];
        }
        return ranges[index * 3] + diff + (int) (value / FACTOR);
    }

    /** Tells of each changed range. */
    public void forEach(Range range) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int oldStart = ranges[i] - (inverted ? diff : 0);
            int newStart = ranges[i] + (inverted ? 0 : diff);
            int oldSize = ranges[i + (inverted ? 2 : 1)];
            int newSize = ranges[i + (inverted ? 1 : 2)];
            range.changed(oldStart, oldStart + oldSize, newStart, newStart + newSize);
            diff += newSize - oldSize;
        }
    }

    /** The way back. */
    public StepMap invert() {
        return new StepMap(ranges, !inverted);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
