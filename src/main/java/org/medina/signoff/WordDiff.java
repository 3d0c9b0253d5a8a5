package org.medina.signoff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.signoff.SectionChange.Mark;
import org.medina.signoff.SectionChange.Piece;

/** Which words stayed, came and went. Compares lines first, and words only inside the lines that differ. */
final class WordDiff {

    /** A word, one Chinese, Japanese or Korean character, one run of blanks, or one other sign. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|\\s+|.",
            Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Beyond so many words a passage that changed is shown whole: comparing costs words times changes. */
    private static final int MOST_WORDS = 4_000;

    private static final int MOST_LINES = 4_000;

    private WordDiff() {}

    static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        List<String> old = cut(LINE, before);
        List<String> now = cut(LINE, after);
        if (old.size() + now.size() > MOST_LINES) {
            passage(before, after, pieces);
        } else {
            walk(old, now, pieces, WordDiff::passage);
        }
        return joined(pieces);
    }

    private interface Changed {
        void add(String gone, String come, List<Piece> pieces);
    }

    private static void passage(String gone, String come, List<Piece> pieces) {
        List<String> old = cut(WORD, gone);
        List<String> now = cut(WORD, come);
        if (old.size() + now.size() > MOST_WORDS) {
            whole(gone, come, pieces);
        } else {
            walk(old, now, pieces, WordDiff::whole);
        }
    }

    private static void whole(String gone, String come, List<Piece> pieces) {
        pieces.add(new Piece(Mark.GONE, gone));
        pieces.add(new Piece(Mark.NEW, come));
    }

    /** What came and went between two runs that stayed is one change, in whichever order the algorithm found it. */
    private static void walk(List<String> old, List<String> now, List<Piece> pieces, Changed changed) {
        Patch<String> patch = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>());
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        int place = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int start = delta.getSource().getPosition();
            if (start > place) {
                flush(gone, come, pieces, changed);
                pieces.add(new Piece(Mark.SAME, String.join("", old.subList(place, start))));
            }
            delta.getSource().getLines().forEach(gone::append);
            delta.getTarget().getLines().forEach(come::append);
            place = start + delta.getSource().size();
        }
        flush(gone, come, pieces, changed);
        pieces.add(new Piece(Mark.SAME, String.join("", old.subList(place, old.size()))));
    }

    private static void flush(StringBuilder gone, StringBuilder come, List<Piece> pieces, Changed changed) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            changed.add(gone.toString(), come.toString(), pieces);
        }
        gone.setLength(0);
        come.setLength(0);
    }

    private static List<String> cut(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).collect(Collectors.toList());
    }

    /** Without empty pieces, and neighbours of the same mark as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.text().isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().mark() == piece.mark()) {
                Piece last = joined.removeLast();
                joined.add(new Piece(last.mark(), last.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }
}
