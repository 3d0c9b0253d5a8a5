package org.medina.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medina.base.PracticeRoom;
import org.springframework.beans.factory.ObjectProvider;

/** The shell around every view: header, navigation (a bar at the bottom on phones), content. */
@Layout
@PermitAll
@Uses(Popover.class) // header parts come from other modules, where the bundler does not look for them
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** What was scrolled to on the page before would be somewhere in the middle of this one. */
    private static final String ARRIVE = """
            if (!this.contains(document.activeElement)) this.focus({preventScroll: true});
            if (!location.hash) scrollTo(0, 0);
            """;

    private final ObjectProvider<NavigationEntry> entries;
    private final NavigationList lines = new NavigationList();
    private final Main main = new Main();
    private @Nullable String shownPath;

    MainLayout(ObjectProvider<NavigationEntry> entries, ObjectProvider<HeaderPart> parts, PracticeRoom room) {
        this.entries = entries;
        addClassName("medina-shell");
        main.addClassName("medina-main");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(parts), navigation(), main);
        if (room.isOn()) {
            addComponentAsFirst(practiceBand());
            getElement().setAttribute("data-practice", getTranslation("practice.mark"));
        }
        // a lost connection is said aloud, not only painted
        getElement().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    /** Marks the current line and counts anew; a change of page takes the focus along, a change of filters does not. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        lines.show(
                entries.stream().filter(entry -> entry.visible().getAsBoolean()).toList(), path);
        if (shownPath != null && !shownPath.equals(path)) {
            main.getElement().executeJs(ARRIVE);
        }
        shownPath = path;
    }

    private Aside practiceBand() {
        var band = new Aside(new Span(getTranslation("practice.band")));
        band.addClassName("medina-practice-band");
        band.getElement().setAttribute("aria-label", getTranslation("practice.title"));
        return band;
    }

    private NativeButton skipLink() {
        var skip = new NativeButton(getTranslation("base.layout.skip"));
        skip.addClassName("medina-skip");
        skip.getElement().executeJs("this.addEventListener('click', () => document.getElementById('main').focus())");
        return skip;
    }

    private Header header(ObjectProvider<HeaderPart> parts) {
        var end = new Div();
        end.addClassName("medina-header-parts");
        end.add(schemeToggle());
        parts.stream().sorted(Comparator.comparingInt(HeaderPart::order)).forEach(part -> end.add(part.create()));
        var header = new Header(brand(), end);
        header.addClassName("medina-header");
        return header;
    }

    private Anchor brand() {
        var mark = new Image("theme/mark.svg", "");
        var name = new Span(getTranslation("base.product"));
        name.addClassName("medina-brand-name");
        var brand = new Anchor("", mark, name);
        brand.addClassName("medina-brand");
        brand.setAriaLabel(getTranslation("base.layout.home"));
        return brand;
    }

    private NativeButton schemeToggle() {
        var toggle = new NativeButton();
        toggle.add(Symbol.SCHEME.icon());
        toggle.addClassName("medina-icon-button");
        toggle.getElement().setAttribute("data-scheme-toggle", true);
        toggle.setAriaLabel(getTranslation("base.layout.dark"));
        toggle.getElement().setAttribute("title", getTranslation("base.layout.dark"));
        toggle.getElement().executeJs("document.dispatchEvent(new Event('medina-scheme'))");
        return toggle;
    }

    private Nav navigation() {
        var nav = new Nav(lines);
        nav.addClassName("medina-nav");
        nav.setAriaLabel(getTranslation("base.layout.navigation"));
        return nav;
    }
}
