package org.medina.template;

import org.medina.identity.Actor;
import org.medina.identity.Organisation;

/** Who edits templates, and who uses which. */
final class TemplateRules {

    private TemplateRules() {}

    /** Officers and the head of the secretariat. */
    static boolean edits(Actor actor) {
        return actor.isOfTheSecretariat();
    }

    /** Those who use it; out of use only those who edit it. */
    static boolean reads(Actor actor, Template template) {
        return uses(actor, template.kind()) && (template.isInUse() || edits(actor));
    }

    static boolean uses(Actor actor, TemplateKind kind) {
        Organisation own = actor.organisation();
        return own != null && kind.isUsedBy(own.kind());
    }
}
