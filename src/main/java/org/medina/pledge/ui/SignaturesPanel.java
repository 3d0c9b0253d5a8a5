package org.medina.pledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.signoff.Signature;

/** Which offices signed what: names of offices, the mandate, the fingerprint that anybody can verify. */
final class SignaturesPanel {

    private SignaturesPanel() {}

    static Panel of(@Nullable String textHash, List<Signature> signatures, ReaderTime times) {
        var panel = new Panel(say("pledge.signatures"));
        if (!signatures.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            signatures.forEach(signature -> list.add(entry(signature, times)));
            panel.content(list);
        }
        if (textHash != null) {
            var label = new Span(say("pledge.text.hash"));
            label.addClassName("medina-quiet");
            var verify = new Anchor("verify/" + textHash, say("pledge.text.verify"));
            verify.setRouterIgnore(true);
            panel.content(new Div(label, new Div(new Code(textHash)), verify));
        }
        return panel;
    }

    private static ListItem entry(Signature signature, ReaderTime times) {
        var who = new Div(say("pledge.signature", signature.officeTitle(), signature.organisationName()));
        who.addClassName("medina-strong");
        if (signature.onBehalfOf() != null) {
            who.add(new Div(say("pledge.signature.behalf", signature.signatoryName(), signature.onBehalfOf())));
        }
        var how = new Div(times.momentText(signature.at()));
        if (signature.onPaper()) {
            how.add(new Span(" · " + say("pledge.signature.paper")));
        }
        var mandate = new Div(say(
                "pledge.signature.mandate",
                signature.mandate().document(),
                times.day(signature.mandate().date())));
        mandate.addClassName("medina-quiet");
        var entry = new ListItem(who, how, mandate);
        Signature.Voided voided = signature.voided();
        if (voided != null) {
            entry.getElement().setAttribute("data-void", true);
            entry.add(new Div(say("pledge.signature.void", times.day(voided.at()), voided.reason())));
        }
        return entry;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
