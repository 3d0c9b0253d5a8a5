package org.medina.dialogue;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a passage of a text stands in a later version of it: every word of it was kept, in one piece. Where it was moved,
 * its words still tell, if they are there only once.
 */
public final class MovedPassage {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** Comparing costs words times changes. */
    private static final int MOST_WORDS = 20_000;

    private final String before;
    private final String now;
    private final int start;
    private final int end;

    private MovedPassage(String before, String now, int start, int end) {
        this.before = before;
        this.now = now;
        this.start = start;
        this.end = end;
    }

    /**
     * @param start in the text before, in UTF-16 code units
     * @return where it begins now; empty where its place is gone
     */
    public static OptionalInt find(String before, String now, int start, int end) {
        if (start < 0 || start >= end || end > before.length()) {
            return OptionalInt.empty();
        }
        return new MovedPassage(before, now, start, end).find();
    }

    private OptionalInt find() {
        int same = sameStart();
        if (end <= same) {
            return OptionalInt.of(start);
        }
        if (start >= before.length() - sameEnd(same)) {
            return OptionalInt.of(start + now.length() - before.length());
        }
        OptionalInt kept = kept();
        return kept.isPresent() ? kept : once();
    }

    private int sameStart() {
        int most = Math.min(before.length(), now.length());
        int same = 0;
        while (same < most && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        return same;
    }

    private int sameEnd(int sameStart) {
        int most = Math.min(before.length(), now.length()) - sameStart;
        int same = 0;
        while (same < most && before.charAt(before.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** By the words that stayed between the two versions. */
    private OptionalInt kept() {
        List<MatchResult> old = WORD.matcher(before).results().toList();
        List<MatchResult> there = WORD.matcher(now).results().toList();
        if (old.size() + there.size() > MOST_WORDS) {
            return OptionalInt.empty();
        }
        int[] became = became(old, there);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).end() > start && old.get(i).start() < end) {
                places.add(became[i]);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) < 0 || places.get(i) != places.getFirst() + i) {
                return OptionalInt.empty();
            }
        }
        MatchResult first =
                old.stream().filter(word -> word.end() > start).findFirst().orElseThrow();
        return OptionalInt.of(there.get(places.getFirst()).start() + start - first.start());
    }

    /** For each old word the index of the same word now, or -1. */
    private static int[] became(List<MatchResult> old, List<MatchResult> there) {
        int[] became = new int[old.size()];
        int oldAt = 0;
        int nowAt = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        words(old), words(there), new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            while (oldAt < delta.getSource().getPosition()) {
                became[oldAt++] = nowAt++;
            }
            for (int i = 0; i < delta.getSource().size(); i++) {
                became[oldAt++] = -1;
            }
            nowAt += delta.getTarget().size();
        }
        while (oldAt < old.size()) {
            became[oldAt++] = nowAt++;
        }
        return became;
    }

    private static List<String> words(List<MatchResult> found) {
        return found.stream().map(MatchResult::group).toList();
    }

    private OptionalInt once() {
        String passage = before.substring(start, end);
        boolean alone = before.indexOf(passage) == start && before.indexOf(passage, start + 1) < 0;
        int at = now.indexOf(passage);
        return alone && at >= 0 && now.indexOf(passage, at + 1) < 0 ? OptionalInt.of(at) : OptionalInt.empty();
    }
}
