package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of the main navigation: one list where they are few, else under headings that fold; a line alone in its group needs
 * none. Where one is, it is open; what the reader unfolded stays so. On a phone each heading is a place in the bar at the bottom, and its lines open above it.
 */
class NavigationList extends UnorderedList {

    /** As many lines as one finds at a glance; more have headings. */
    static final int AT_A_GLANCE = 7;

    /** As many lines as a screen has room for; more are folded, but where one is. */
    static final int ON_ONE_SCREEN = 14;

    private final Set<NavigationGroup> unfolded = EnumSet.noneOf(NavigationGroup.class);

    /** A line, with what waits there counted once. */
    private record Line(NavigationEntry entry, int waiting) {}

    /** @param entries what the reader may see, in any order */
    void show(List<NavigationEntry> entries, String path) {
        removeAll();
        var lines = entries.stream()
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .map(entry -> new Line(entry, entry.waiting().getAsInt()))
                .toList();
        boolean grouped = entries.size() > AT_A_GLANCE;
        getElement().setAttribute("data-grouped", grouped);
        if (!grouped) {
            lines.forEach(line -> add(line(line, path)));
            return;
        }
        boolean roomy = entries.size() <= ON_ONE_SCREEN;
        var headings = new ArrayList<ListItem>();
        for (var group : NavigationGroup.values()) {
            var members =
                    lines.stream().filter(line -> line.entry().group() == group).toList();
            if (group == NavigationGroup.WORK || members.size() == 1) {
                members.forEach(line -> add(line(line, path)));
            } else if (!members.isEmpty()) {
                headings.add(heading(group, members, path, roomy));
            }
        }
        headings.forEach(this::add);
    }

    private ListItem heading(NavigationGroup group, List<Line> members, String path, boolean roomy) {
        var lines = new UnorderedList();
        members.forEach(line -> lines.add(line(line, path)));
        var name = new Span(getTranslation(group.messageKey()));
        var label = new Span(group.symbol().icon(), name);
        int waiting = members.stream().mapToInt(Line::waiting).sum();
        if (waiting > 0) {
            label.add(count(waiting));
        }
        var details = new NativeDetails(label, lines);
        boolean here = members.stream().anyMatch(line -> line.entry().leadsTo(path));
        if (here) {
            details.addClassName("medina-nav-here");
        }
        remember(details, group);
        fold(details, here || roomy || unfolded.contains(group));
        return new ListItem(details);
    }

    private void remember(NativeDetails details, NavigationGroup group) {
        var wasOpen = "element.parentElement.open";
        details.getSummary()
                .getElement()
                .addEventListener("click", click -> {
                    if (click.getEventData().get(wasOpen).asBoolean()) {
                        unfolded.remove(group);
                    } else {
                        unfolded.add(group);
                    }
                })
                .addEventData(wasOpen);
    }

    /** In the bar of a phone nothing opens by itself, and one heading closes the other. */
    private static void fold(NativeDetails details, boolean open) {
        details.getElement().executeJs("""
                        const bar = matchMedia('(max-width: 60rem)').matches;
                        if (bar) this.setAttribute('name', 'navigation');
                        this.open = $0 && !bar;
                        """, open);
    }

    private ListItem line(Line line, String path) {
        var entry = line.entry();
        var link = new Anchor(entry.path(), entry.symbol().icon(), new Span(getTranslation(entry.messageKey())));
        if (entry.leadsTo(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        if (line.waiting() > 0) {
            link.add(count(line.waiting()));
        }
        return new ListItem(link);
    }

    private Component count(int waiting) {
        var hidden = new Span(getTranslation("base.layout.waiting", waiting));
        hidden.addClassName("medina-visually-hidden");
        var number = new Span(waiting > 99 ? "99+" : String.valueOf(waiting));
        number.getElement().setAttribute("aria-hidden", "true");
        var count = new Span(number, hidden);
        count.addClassName("medina-nav-count");
        return count;
    }
}
