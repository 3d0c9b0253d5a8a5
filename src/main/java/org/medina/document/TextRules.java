package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ProseMirrorException;

/** What holds for every text whoever writes it: the schema, sections that stay as they are, how long each may become. */
final class TextRules {

    /** What formatting, tables and open suggestions may take besides the accepted text. */
    private static final int EXTRA = 20_000;

    private static final int TIMES = 4;

    private TextRules() {}

    /** @throws Refused where the changed document breaks one */
    static void check(Node before, Node after, List<SectionSpec> specs) {
        try {
            after.check(Sections.SCHEMA.limits());
        } catch (ProseMirrorException e) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.invalid", String.valueOf(e.getMessage()));
        }
        requireSameSections(before, after);
        Map<String, SectionSpec> byName =
                specs.stream().collect(Collectors.toMap(SectionSpec::name, Function.identity()));
        for (String name : Sections.changed(before, after)) {
            SectionSpec spec = byName.get(name);
            if (spec != null) {
                requireFits(
                        Sections.find(before, name).orElseThrow(),
                        Sections.find(after, name).orElseThrow(),
                        spec);
            }
        }
    }

    private static void requireSameSections(Node before, Node after) {
        boolean same =
                before.childCount() == after.childCount() && after.marks().isEmpty();
        for (int i = 0; same && i < before.childCount(); i++) {
            same = before.child(i).sameMarkup(after.child(i));
        }
        if (!same) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.sections-fixed");
        }
    }

    /** A text that is too long already may become shorter. */
    private static void requireFits(Node before, Node after, SectionSpec spec) {
        int most = spec.maxCharacters();
        if (after.content().size() > most) {
            int length = PlainText.of(after).length();
            boolean tooLong = length > most && length > PlainText.of(before).length();
            boolean tooMuch = after.content().size() > TIMES * most + EXTRA
                    && after.content().size() > before.content().size();
            if (tooLong || tooMuch) {
                throw new Refused(Refused.Kind.TOO_LARGE, "document.refused.section-too-long", spec.name(), most);
            }
        }
    }
}
