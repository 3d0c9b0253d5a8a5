package org.medina.dialogue;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.medina.dialogue.DraftChange.Mark;
import org.medina.dialogue.DraftChange.Piece;

/** Which words of a section stayed, came and went. */
final class DraftWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** Beyond so many words a section that changed is shown whole: comparing costs words times changes. */
    private static final int MOST_WORDS = 20_000;

    private DraftWords() {}

    static List<Piece> between(String before, String now) {
        List<String> old = words(before);
        List<String> come = words(now);
        List<Piece> pieces = new ArrayList<>();
        if (old.size() + come.size() > MOST_WORDS) {
            add(pieces, Mark.GONE, old);
            add(pieces, Mark.NEW, come);
            return pieces;
        }
        int place = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, come, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Mark.SAME, old.subList(place, start));
            add(pieces, Mark.GONE, delta.getSource().getLines());
            add(pieces, Mark.NEW, delta.getTarget().getLines());
            place = start + delta.getSource().size();
        }
        add(pieces, Mark.SAME, old.subList(place, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(mark, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
