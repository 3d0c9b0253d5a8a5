package org.medina.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that stayed, or that gave way to others.
 *
 * @param old empty where words only came
 * @param now empty where words only went
 */
record WordChange(boolean same, List<Word> old, List<Word> now) {

    /** Comparing costs words times changes; a longer passage counts as changed whole. */
    private static final int MOST_WORDS = 8_000;

    static List<WordChange> between(ReadBlock before, ReadBlock after) {
        List<Word> old = Word.of(before);
        List<Word> now = Word.of(after);
        if (old.size() + now.size() > MOST_WORDS) {
            return List.of(new WordChange(false, old, now));
        }
        List<WordChange> changes = new ArrayList<>();
        int oldAt = 0;
        int nowAt = 0;
        for (AbstractDelta<Word> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<Word>(Word::same))
                .getDeltas()) {
            int oldTo = delta.getSource().getPosition();
            int nowTo = delta.getTarget().getPosition();
            add(new WordChange(true, old.subList(oldAt, oldTo), now.subList(nowAt, nowTo)), changes);
            oldAt = oldTo + delta.getSource().size();
            nowAt = nowTo + delta.getTarget().size();
            add(new WordChange(false, old.subList(oldTo, oldAt), now.subList(nowTo, nowAt)), changes);
        }
        add(new WordChange(true, old.subList(oldAt, old.size()), now.subList(nowAt, now.size())), changes);
        return List.copyOf(changes);
    }

    /** Neighbours that both changed are one change; so are two changes with nothing but a blank between them. */
    private static void add(WordChange change, List<WordChange> changes) {
        if (change.old.isEmpty() && change.now.isEmpty()) {
            return;
        }
        WordChange joined = change;
        if (!change.same && changes.size() > 1 && changes.getLast().isBlank()) {
            WordChange blank = changes.removeLast();
            joined = changes.removeLast().and(blank).and(change);
        } else if (!change.same && !changes.isEmpty() && !changes.getLast().same) {
            joined = changes.removeLast().and(change);
        }
        changes.add(joined);
    }

    private boolean isBlank() {
        return same && old.size() == 1 && old.getFirst().text().equals(" ");
    }

    private WordChange and(WordChange next) {
        List<Word> bothOld = new ArrayList<>(old);
        bothOld.addAll(next.old);
        List<Word> bothNow = new ArrayList<>(now);
        bothNow.addAll(next.now);
        return new WordChange(false, bothOld, bothNow);
    }
}
