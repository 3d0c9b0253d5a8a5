package org.medina.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.paper.Paper;

/**
 * The little of Markdown that templates are written in: {@code #} before a heading, {@code -} before an item of a list,
 * {@code **words:**} at the beginning of a line for its name. The lines are told apart before anything is filled in, so that
 * whatever stands in a case stays text. A line about something that the kind of case does not have is left out.
 */
final class Markup {

    private static final Pattern HEADING = Pattern.compile("(#{1,3})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("[-*]\\s+(.*)");
    private static final Pattern NAMED = Pattern.compile("\\*\\*([^*]+)\\*\\*\\s*(.*)");

    private final UnaryOperator<String> values;
    private final Set<String> known;
    private final Locale language;
    private final List<Paper.Section> sections = new ArrayList<>();
    private final List<Paper.Line> lines = new ArrayList<>();
    private List<Paper.Block> blocks = new ArrayList<>();
    private int level = 1;
    private String heading = "";
    private boolean items;
    private boolean leftOut;

    private Markup(UnaryOperator<String> values, Set<String> known, Locale language) {
        this.values = values;
        this.known = known;
        this.language = language;
    }

    /**
     * @param values for the names of places; several lines become several lines
     * @param known the names that this kind of case has
     * @param language in which the source is written
     */
    static List<Paper.Section> sections(
            String source, UnaryOperator<String> values, Set<String> known, Locale language) {
        Markup markup = new Markup(values, known, language);
        source.lines().map(String::strip).forEach(markup::line);
        markup.endSection();
        return markup.sections;
    }

    private void line(String line) {
        Matcher title = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isEmpty()) {
            endBlock();
        } else if (title.matches()) {
            endSection();
            level = title.group(1).length();
            heading = filled(title.group(2)).replace('\n', ' ');
        } else if (!known.containsAll(Placeholders.names(line))) {
            leftOut = true;
        } else if (item.matches()) {
            add(item.group(1), true);
        } else {
            add(line, false);
        }
    }

    private void add(String text, boolean item) {
        if (item != items) {
            endBlock();
            items = item;
        }
        Matcher named = NAMED.matcher(text);
        String label = named.matches() ? filled(named.group(1)).replace('\n', ' ') : "";
        lines.addAll(Paper.Line.all(label, words(text, named)));
        if (named.matches() && named.group(2).isEmpty()) {
            lines.add(new Paper.Line(label, ""));
        }
    }

    /** What fills a line alone runs its own way. */
    private String words(String text, Matcher named) {
        if (named.matches()) {
            return filled(named.group(2));
        }
        return Placeholders.isOne(text) ? Placeholders.fill(text, values) : filled(text);
    }

    private String filled(String text) {
        return Placeholders.fillLetter(text, values, language);
    }

    private void endBlock() {
        if (!lines.isEmpty()) {
            blocks.add(items ? new Paper.Bullets(lines) : new Paper.Text(lines));
            lines.clear();
        }
    }

    private void endSection() {
        endBlock();
        if (!blocks.isEmpty() || !heading.isEmpty() && !leftOut) {
            sections.add(new Paper.Section(level, heading, blocks));
        }
        blocks = new ArrayList<>();
        heading = "";
        level = 1;
        leftOut = false;
    }
}
