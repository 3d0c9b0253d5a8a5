package org.medina.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.paper.Paper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands before the figures of a report, for those who make one. */
@Service
@Transactional(readOnly = true)
public class ReportIntroductions {

    private static final String ANNUAL = "annual-report";

    private final Templates templates;
    private final TemplateFields fields;
    private final Messages messages;

    ReportIntroductions(Templates templates, TemplateFields fields, Messages messages) {
        this.templates = templates;
        this.fields = fields;
        this.messages = messages;
    }

    /**
     * The introduction of an annual report.
     *
     * @param language asked for; English where it is not written in it
     * @param figures what the report says itself: {@code year}, {@code begun}, {@code finished}, {@code ended}
     * @throws Problem NOT_FOUND for all but the secretariat
     */
    public FilledText annual(String language, Map<String, String> figures) {
        Template template = templates.get(ANNUAL);
        String spoken = template.spokenFor(language);
        Wording wording = templates.present(ANNUAL, spoken).orElseThrow(Problem::notFound);
        Locale locale = Locale.forLanguageTag(spoken);
        Map<String, String> values = new HashMap<>(fields.ofSender(locale));
        values.putAll(figures);
        Set<String> empty = new LinkedHashSet<>();
        List<Paper.Section> sections = new ArrayList<>(Markup.sections(
                wording.part(TemplateKind.TEXT),
                name -> {
                    String said = values.getOrDefault(name, "");
                    if (said.isEmpty()) {
                        empty.add(name);
                    }
                    return said.isEmpty() ? "[" + messages.inLetter(locale, "fact." + name) + "]" : said;
                },
                fields.names(template.kind()),
                locale));
        String title = Placeholders.fillLetter(wording.title(), name -> values.getOrDefault(name, ""), locale);
        return new FilledText(ANNUAL, template.kind(), title, spoken, "", sections, List.copyOf(empty), List.of());
    }
}
