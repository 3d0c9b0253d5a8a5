package org.medina.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block and what became of it; either is null where there is none. */
record BlockPair(@Nullable ReadBlock old, @Nullable ReadBlock now) {

    /** How many words two blocks must share to count as one that was changed. */
    private static final double ALIKE = 0.3;

    private static final int MOST_COMPARISONS = 40_000;

    /** Blocks that read the same are found first; between them those that are alike are paired in their order. */
    static List<BlockPair> align(List<ReadBlock> old, List<ReadBlock> now) {
        List<BlockPair> pairs = new ArrayList<>();
        int oldAt = 0;
        int nowAt = 0;
        for (int[] gap : gaps(old, now)) {
            same(old.subList(oldAt, gap[0]), now.subList(nowAt, gap[2]), pairs);
            pairs.addAll(alike(old.subList(gap[0], gap[1]), now.subList(gap[2], gap[3])));
            oldAt = gap[1];
            nowAt = gap[3];
        }
        same(old.subList(oldAt, old.size()), now.subList(nowAt, now.size()), pairs);
        return pairs;
    }

    /** What lies between blocks that stayed, as one change, in whichever order the algorithm found what came and went. */
    private static List<int[]> gaps(List<ReadBlock> old, List<ReadBlock> now) {
        List<Object> oldTexts = old.stream().map(ReadBlock::signature).toList();
        List<Object> nowTexts = now.stream().map(ReadBlock::signature).toList();
        List<int[]> gaps = new ArrayList<>();
        for (AbstractDelta<Object> delta : DiffUtils.diff(oldTexts, nowTexts, new MyersDiffWithLinearSpace<Object>())
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            int come = delta.getTarget().getPosition();
            int to = from + delta.getSource().size();
            int came = come + delta.getTarget().size();
            int[] last = gaps.isEmpty() ? new int[] {-1, -1, -1, -1} : gaps.getLast();
            if (last[1] == from && last[3] == come) {
                last[1] = to;
                last[3] = came;
            } else {
                gaps.add(new int[] {from, to, come, came});
            }
        }
        return gaps;
    }

    private static void same(List<ReadBlock> old, List<ReadBlock> now, List<BlockPair> pairs) {
        for (int i = 0; i < old.size(); i++) {
            pairs.add(new BlockPair(old.get(i), now.get(i)));
        }
    }

    private static List<BlockPair> alike(List<ReadBlock> old, List<ReadBlock> now) {
        if (old.size() == 1
                && now.size() == 1
                && old.getFirst().kind().equals(now.getFirst().kind())) {
            return List.of(new BlockPair(old.getFirst(), now.getFirst()));
        }
        double[][] alike = likeness(old, now);
        double[][] best = new double[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                double paired = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : -1;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return walk(old, now, alike, best);
    }

    /** What went stands before what came in its place. */
    private static List<BlockPair> walk(List<ReadBlock> old, List<ReadBlock> now, double[][] alike, double[][] best) {
        List<BlockPair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            boolean both = i < old.size() && j < now.size();
            if (both && alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new BlockPair(old.get(i++), now.get(j++)));
            } else if (i < old.size() && (!both || best[i][j] == best[i + 1][j])) {
                pairs.add(new BlockPair(old.get(i++), null));
            } else {
                pairs.add(new BlockPair(null, now.get(j++)));
            }
        }
        return pairs;
    }

    private static double[][] likeness(List<ReadBlock> old, List<ReadBlock> now) {
        double[][] alike = new double[old.size()][now.size()];
        if ((long) old.size() * now.size() > MOST_COMPARISONS) {
            return alike;
        }
        List<Map<String, Integer>> oldWords = old.stream().map(BlockPair::words).toList();
        List<Map<String, Integer>> nowWords = now.stream().map(BlockPair::words).toList();
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                if (old.get(i).kind().equals(now.get(j).kind())) {
                    alike[i][j] = shared(oldWords.get(i), nowWords.get(j));
                }
            }
        }
        return alike;
    }

    private static Map<String, Integer> words(ReadBlock block) {
        Map<String, Integer> counted = new HashMap<>();
        block.textblocks().forEach(textblock -> Word.of(textblock).stream()
                .map(Word::text)
                .filter(word -> !word.isBlank())
                .forEach(word -> counted.merge(word, 1, Integer::sum)));
        return counted;
    }

    /** The share of words in common, from 0 to 1. */
    private static double shared(Map<String, Integer> one, Map<String, Integer> two) {
        int all = sum(one) + sum(two);
        int common = one.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), two.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> counted) {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }
}
