package org.medina.declaration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.Prose;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.EndorsementStatus;
import org.medina.document.SectionReading;

/** What is said of a declaration in more than one place: its text, states as badges. */
final class DeclarationSay {

    private DeclarationSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static StatusBadge badge(DeclarationStatus status) {
        return new StatusBadge(
                say("declaration.status." + status),
                switch (status) {
                    case DRAFTING -> Tone.STONE;
                    case FROZEN -> Tone.IRIS;
                    case OPEN -> Tone.SKY;
                    case CLOSED -> Tone.AMBER;
                    case PRESENTED -> Tone.LEAF;
                    case CALLED_OFF -> Tone.ROSE;
                });
    }

    static StatusBadge badge(EndorsementStatus status) {
        return new StatusBadge(
                say("declaration.endorsement." + status),
                switch (status) {
                    case PREPARED -> Tone.STONE;
                    case HANDED_IN -> Tone.SKY;
                    case ACCEPTED -> Tone.LEAF;
                    case RETURNED -> Tone.AMBER;
                    case TAKEN_BACK -> Tone.ROSE;
                });
    }

    /** The text to be read in calm, in its own language. */
    static Article text(DeclarationDetails declaration) {
        var article = new Article();
        article.addClassName("medina-text");
        declaration.text().forEach(part -> {
            var section = new Div(new H3(say(part.section().labelKey())), prose(part, declaration));
            section.addClassName("medina-text-part");
            article.add(section);
        });
        if (declaration.text().isEmpty()) {
            article.add(Prose.quiet(say("declaration.text.empty")));
        }
        return article;
    }

    /** Our own HTML of a checked structure; nothing that people typed is markup in it. */
    private static Component prose(DeclarationDetails.Part part, DeclarationDetails declaration) {
        if (part.value() == null) {
            return Prose.quiet(say("declaration.text.removed"));
        }
        var prose = new Html("<div>" + SectionReading.of(part.value()).html(4) + "</div>");
        prose.addClassName("medina-prose");
        prose.getElement().setAttribute("lang", declaration.language()).setAttribute("dir", "auto");
        return prose;
    }
}
