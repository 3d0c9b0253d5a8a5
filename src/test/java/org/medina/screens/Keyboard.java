package org.medina.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.medina.testing.Screens;

/** Somebody who has a keyboard and nothing else; complains where the focus goes and cannot be seen. */
final class Keyboard {

    private static final int MOST_STOPS = 150;

    /** What the focused element is called, whether it is seen, and what lies over it. */
    private static final String FOCUS = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return ['', true, ''];
              const words = ids => (ids || '').split(' ').filter(id => id)
                  .map(id => at.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
              const name = at.getAttribute('aria-label') || words(at.getAttribute('aria-labelledby'))
                  || [...(at.labels || [])].map(label => label.textContent).join(' ') || at.textContent || '';
              // in a long text it is the line with the caret that has to be seen
              const caret = at.isContentEditable ? getSelection().anchorNode : null;
              const box = (caret?.nodeType === 3 ? caret.parentElement : caret ?? at).getBoundingClientRect();
              const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 40));
              const host = at.getRootNode().host ?? at;
              const seen = at.id === 'main' || box.height <= 1 || !!over
                  && (at.contains(over) || over.contains(at) || host.contains(over) || over.contains(host));
              return [name.replace(/\\s+/g, ' ').trim(), seen, over ? over.localName + ' ' + over.className : 'the edge: ' + [box.top, box.bottom, scrollY, innerHeight, document.documentElement.scrollHeight]];
            }
            """;

    private static final String SECTION = """
            () => getSelection().anchorNode?.parentElement?.closest('.live-section')?.querySelector('h3').textContent ?? ''
            """;

    private final Page page;
    private final List<String> hidden = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Everything that had the focus while it could not be seen. */
    List<String> hidden() {
        return hidden;
    }

    /** Goes on with the tabulator until what is called so has the focus. */
    Keyboard to(String name) {
        List<String> passed = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            String here = look();
            if (here.equals(name)) {
                return this;
            }
            if (here.isEmpty() && passed.contains(here)) {
                // twice around: the page that Enter leads to may still be coming
                page.waitForTimeout(400);
            }
            passed.add(here);
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to “" + name + "” at " + page.url() + "; passed " + passed);
    }

    private String look() {
        try {
            List<?> focus = (List<?>) page.evaluate(FOCUS);
            for (int wait = 0; wait < 10 && focus.get(1).equals(false); wait++) {
                // the page may just be moving under what was saved; what stays hidden is
                page.waitForTimeout(200);
                focus = (List<?>) page.evaluate(FOCUS);
            }
            if (focus.get(1).equals(false)) {
                // a page that grows in that moment is sometimes not scrolled by the browser; what is covered is so
                // again
                page.keyboard().press("Shift+Tab");
                page.keyboard().press("Tab");
                page.waitForTimeout(200);
                focus = (List<?>) page.evaluate(FOCUS);
            }
            if (focus.get(1).equals(false)) {
                hidden.add(focus.get(0) + " under " + focus.get(2) + " at " + page.url());
            }
            return String.valueOf(focus.get(0));
        } catch (PlaywrightException e) {
            // the page is just being left
            page.waitForLoadState();
            return "";
        }
    }

    /** Goes down in a text that is written together until the caret is in that section. */
    Keyboard downTo(String section) {
        for (int line = 0; line < MOST_STOPS; line++) {
            // the editor hears a moment later where the caret is
            page.waitForTimeout(50);
            if (section.equals(page.evaluate(SECTION))) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("No way down to “" + section + "”");
    }

    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Enter and waits until the portal has answered. */
    Keyboard enter() {
        page.keyboard().press("Enter");
        Screens.settle(page);
        return this;
    }

    Keyboard see(String text) {
        Screens.awaitText(page, text);
        return this;
    }
}
