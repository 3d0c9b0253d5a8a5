package org.medina.pledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.template.ModelPledges;
import org.medina.template.Template;
import org.medina.template.Wording;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Pledges begin from a model where somebody wants that: it writes the fields that nothing else was said for. */
@Service
public class PledgeModels {

    private final ModelPledges models;
    private final Organisations organisations;
    private final CurrentActor current;

    PledgeModels(ModelPledges models, Organisations organisations, CurrentActor current) {
        this.models = models;
        this.organisations = organisations;
        this.current = current;
    }

    /** The models, by action area. */
    public List<Template> all() {
        return models.all();
    }

    /**
     * Writes a model into what a pledge begins with.
     *
     * @param model id of it; null for none
     * @param language of the text; null for English
     * @param onBehalfOf as in {@link PledgeDrafting#create(ObjectNode, String)}, which refuses cities that are wrong
     * @throws Problem INVALID where there is no such model
     */
    public void begin(
            ObjectNode content, @Nullable String model, @Nullable String language, @Nullable String onBehalfOf) {
        Organisation city = city(onBehalfOf).orElse(null);
        if (model == null || model.isBlank() || city == null) {
            return;
        }
        ModelPledges.Model found = find(model, Objects.requireNonNullElse(language, Wording.ENGLISH), city);
        Map<String, String> said = new TreeMap<>(found.fields());
        said.put(PledgeField.TITLE.path(), found.title());
        said.forEach((path, text) -> put(content, path, text));
        if (!found.area().isEmpty() && !content.has(PledgeField.ACTION_AREAS.path())) {
            content.putArray(PledgeField.ACTION_AREAS.path()).add(found.area());
        }
    }

    private ModelPledges.Model find(String model, String language, Organisation city) {
        if (all().stream().noneMatch(one -> one.id().equals(model))) {
            throw Problem.invalid("model", "pledge.problem.unknown-model");
        }
        return models.get(model, language, city);
    }

    private static void put(ObjectNode content, String path, String text) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (!content.has(path)) {
                content.put(path, text);
            }
        } else {
            String root = path.substring(0, dot);
            if (!content.has(root)) {
                content.putObject(root);
            }
            if (content.get(root) instanceof ObjectNode inner) {
                put(inner, path.substring(dot + 1), text);
            }
        }
    }

    private Optional<Organisation> city(@Nullable String onBehalfOf) {
        Optional<Organisation> own = current.find().map(Actor::organisation);
        if (own.filter(one -> one.kind() == OrganisationKind.CITY).isPresent()) {
            return own;
        }
        return organisations.named(OrganisationKind.CITY, onBehalfOf);
    }
}
