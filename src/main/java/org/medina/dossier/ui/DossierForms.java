package org.medina.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.dossier.ExportProfile;
import org.medina.dossier.ExportedPledge;
import org.medina.dossier.PledgeExports;
import org.medina.dossier.PledgeExports.Written;

/** On the page of a journey’s case: all pledges of its dossier as the forms of the forums take them, and what would not fit. */
@org.springframework.stereotype.Component
public class DossierForms {

    private final DossierReading reading;
    private final PledgeExports exports;

    DossierForms(DossierReading reading, PledgeExports exports) {
        this.reading = reading;
        this.exports = exports;
    }

    /** Empty until there is a dossier that the reader may see. */
    public Optional<Component> of(SubjectRef about) {
        return reading.of(about).stream()
                .findFirst()
                .filter(DossierDetails::isCompiled)
                .map(dossier -> {
                    var panel = new Panel(say("dossier.forms")).lead(say("dossier.forms.lead"));
                    for (ExportProfile profile : ExportProfile.values()) {
                        panel.content(form(dossier, profile));
                    }
                    return panel;
                });
    }

    /** Looked through only once somebody wants to know: a dossier may have a thousand pledges. */
    private Details form(DossierDetails dossier, ExportProfile profile) {
        var body = new Stack();
        var details = new Details(say("dossier.form." + profile), body);
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && body.getComponentCount() == 0) {
                fill(body, dossier, profile);
            }
        });
        return details;
    }

    private void fill(Stack body, DossierDetails dossier, ExportProfile profile) {
        List<ExportedPledge> taken = exports.all(dossier.id(), profile);
        List<ExportedPledge> misfits = taken.stream().filter(one -> !one.fits()).toList();
        body.add(new Span(say("dossier.forms.taken", taken.size(), dossier.pledges(), misfits.size())));
        if (!misfits.isEmpty()) {
            var list = new UnorderedList();
            misfits.forEach(one -> one.misfits()
                    .forEach(misfit ->
                            list.add(new ListItem(say("dossier.forms.misfit", one.reference(), misfit.words())))));
            body.add(list);
        }
        if (!taken.isEmpty()) {
            body.add(table(dossier.id(), profile));
        }
    }

    private Anchor table(DossierId dossier, ExportProfile profile) {
        DownloadHandler download = event -> {
            Written written = exports.table(exports.all(dossier, profile), profile);
            event.setFileName(written.fileName());
            event.setContentType(written.mediaType());
            event.getOutputStream().write(written.bytes());
        };
        var link = new Anchor(download, say("dossier.forms.format.CSV"));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        say(
                                "dossier.forms.format.named",
                                say("dossier.form." + profile),
                                say("dossier.forms.format.CSV")));
        return link;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
