package org.medina.screens;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine can see of how a screen looks. */
final class Looks {

    private static final String WRONG = """
            () => {
              const wrong = [];
              const width = document.documentElement.clientWidth;
              const whole = document.documentElement.scrollWidth;
              if (whole > width) {
                const widest = [...document.body.querySelectorAll('*')]
                    .filter(e => { const r = e.getBoundingClientRect(); return r.right > width + 1 || r.left < -1; })
                    .slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.className);
                wrong.push(`the page scrolls sideways, ${whole} in ${width}: ${widest.join(' ')}`);
              }
              const scrollsItself = e => {
                for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) {
                  if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
                }
                return false;
              };
              const controls = 'a[href], button, input, select, textarea, summary, vaadin-button, vaadin-checkbox,'
                  + ' vaadin-radio-button, [role=button]';
              for (const control of document.querySelectorAll(controls)) {
                // the field around an input is what one aims at
                const shown = control.slot === 'input' || control.slot === 'textarea' ? control.parentElement : control;
                if (!shown.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
                const box = shown.getBoundingClientRect();
                if (box.width <= 1 || box.height <= 1) continue;
                const style = getComputedStyle(shown);
                if (style.clipPath !== 'none' && style.position === 'absolute') continue;
                const name = `${shown.tagName.toLowerCase()} “${(shown.ariaLabel || shown.textContent || '').trim().slice(0, 40)}”`;
                if (style.display !== 'inline' && (box.width < 24 || box.height < 24)) {
                  wrong.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
                }
                if ((box.left < -1 || box.right > width + 1) && !scrollsItself(shown)) {
                  wrong.push(`${name} is cut off: from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
                }
              }
              return wrong;
            }
            """;

    private Looks() {}

    /** Nothing scrolls sideways, no control is cut off or too small to hit; an empty list. */
    @SuppressWarnings("unchecked") // a list of texts is what the script answers
    static List<String> wrong(Page page) {
        return (List<String>) page.evaluate(WRONG);
    }

    /** Turns the page round, as for a reader of Arabic. */
    static void rightToLeft(Page page, boolean turned) {
        page.evaluate("turned => document.documentElement.dir = turned ? 'rtl' : 'ltr'", turned);
    }
}
