package org.medina.dossier.ui;

import static org.medina.dossier.ui.DossierSay.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.medina.dossier.DossierProgress;
import org.medina.dossier.DossierStep;

/** How far the making of a dossier is, drawn and in words. */
final class Making extends Div {

    Making(DossierProgress progress) {
        DossierStep step = progress.step();
        String words = step == null
                ? say("dossier.waiting")
                : say("dossier.making", say("dossier.step." + step), progress.done() + 1, progress.total());
        var bar = new Element("progress");
        bar.setAttribute("max", "100");
        bar.setAttribute("value", String.valueOf(progress.percent()));
        bar.setAttribute("aria-label", say("dossier.making.label"));
        bar.getStyle().set("width", "100%");
        var sentence = new Paragraph(words);
        sentence.getElement().setAttribute("role", "status");
        getElement().appendChild(bar);
        add(sentence);
    }
}
