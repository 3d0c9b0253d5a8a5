package org.medina.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Model pledges, for a journey that begins one from them. */
@Service
@Transactional(readOnly = true)
public class ModelPledges {

    private final Templates templates;
    private final TemplateFields fields;

    ModelPledges(Templates templates, TemplateFields fields) {
        this.templates = templates;
        this.fields = fields;
    }

    /**
     * What a pledge begins with.
     *
     * @param area code of its action area
     * @param fields by the name of the pledge’s field, without the title
     */
    public record Model(String id, String area, String language, String title, Map<String, String> fields) {

        public Model {
            fields = Map.copyOf(fields);
        }
    }

    /** Those that the current actor may begin from. */
    public List<Template> all() {
        return templates.all().stream()
                .filter(one -> one.kind() == TemplateKind.MODEL_PLEDGE && one.isInUse())
                .toList();
    }

    /**
     * A model filled for a city.
     *
     * @param language asked for; English where it is not written in it
     * @throws Problem NOT_FOUND
     */
    public Model get(String id, String language, Organisation city) {
        Template template = templates.get(id);
        if (template.kind() != TemplateKind.MODEL_PLEDGE || !template.isInUse()) {
            throw Problem.notFound();
        }
        String spoken = template.spokenFor(language);
        Wording wording = templates.present(id, spoken).orElseThrow(Problem::notFound);
        Map<String, String> values = fields.ofCity(city, Locale.forLanguageTag(spoken));
        Map<String, String> said = new TreeMap<>();
        wording.parts().forEach((part, text) -> said.put(part, filled(text, values)));
        String area = template.area();
        return new Model(id, area == null ? "" : area, spoken, filled(wording.title(), values), said);
    }

    private static String filled(String text, Map<String, String> values) {
        return Placeholders.fill(text, name -> values.getOrDefault(name, ""));
    }
}
