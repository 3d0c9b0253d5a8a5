package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Question;
import org.medina.legacy.LegacyContent;
import org.medina.legacy.LegacyEntry;
import org.springframework.stereotype.Component;

/** What an entry should say instead. */
@Component
class CorrectionQuestion {

    Question of(LegacyEntry entry, String title, String text, BiConsumer<Map<String, String>, String> then) {
        LegacyContent content = entry.content();
        var name = new TextField(say("field.title"), content.title(), "");
        var summary = new TextArea(say("field.summary"), text(content.summary()), "");
        var start = new TextField(say("field.start"), text(content.start()), "");
        var end = new TextField(say("field.end"), content.openEnded() ? say("open-ended") : text(content.end()), "");
        var link = new TextField(say("field.link"), text(content.link()), "");
        var note = new TextArea(say("proposal.note"));
        start.setHelperText(say("date.help"));
        java.util.List.<HasSize>of(name, summary, start, end, link, note).forEach(HasSize::setWidthFull);
        Map<String, String> before = Map.of(
                "title", name.getValue(),
                "summary", summary.getValue(),
                "start", start.getValue(),
                "end", end.getValue(),
                "link", link.getValue());
        return new Question(title, text)
                .field("title", name)
                .field("summary", summary)
                .field("start", start)
                .field("end", end)
                .field("link", link)
                .field("reason", note)
                .inner("note", note)
                .answer(title, () -> {
                    Map<String, String> changed = new HashMap<>();
                    Map.of(
                                    "title",
                                    name.getValue(),
                                    "summary",
                                    summary.getValue(),
                                    "start",
                                    start.getValue(),
                                    "end",
                                    end.getValue(),
                                    "link",
                                    link.getValue())
                            .forEach((field, said) -> {
                                if (!said.equals(before.get(field))) {
                                    changed.put(field, said);
                                }
                            });
                    then.accept(changed, note.getValue());
                });
    }

    static FactList facts(LegacyEntry entry) {
        LegacyContent content = entry.content();
        var facts = new FactList();
        put(facts, "foreign-id", content.foreignId());
        put(facts, "start", content.start());
        put(facts, "end", content.openEnded() ? say("open-ended") : content.end());
        put(facts, "link", content.link());
        return facts;
    }

    private static void put(FactList facts, String field, @Nullable Object value) {
        if (value != null) {
            facts.fact(say("field." + field), value.toString());
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
