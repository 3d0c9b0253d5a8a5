package org.medina.dossier.ui;

import static org.medina.base.ui.Prose.quiet;
import static org.medina.dossier.ui.DossierSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CasePanel;
import org.medina.dossier.ExportProfile;
import org.medina.dossier.ExportedPledge;
import org.medina.dossier.PledgeExports;
import org.medina.dossier.PledgeExports.Format;
import org.medina.dossier.PledgeExports.Written;
import org.medina.pledge.PledgeId;

/** On a pledge’s page: what it looks like on the forms of the forums, what does not fit there, and the files. */
@org.springframework.stereotype.Component
class ExportPanel implements CasePanel {

    private final PledgeExports exports;

    ExportPanel(PledgeExports exports) {
        this.exports = exports;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!subject.kind().equals(PledgeId.KIND)) {
            return Optional.empty();
        }
        PledgeId pledge = PledgeId.of(subject);
        var panel = new Panel(say("dossier.forms")).lead(say("dossier.forms.lead"));
        for (ExportProfile profile : ExportProfile.values()) {
            panel.content(form(pledge, exports.of(pledge, profile)));
        }
        return Optional.of(panel);
    }

    private Component form(PledgeId pledge, ExportedPledge exported) {
        var body = new Stack();
        if (!exported.fits()) {
            var misfits = new UnorderedList();
            exported.misfits().forEach(misfit -> misfits.add(new ListItem(misfit.words())));
            body.add(misfits);
        } else {
            body.add(quiet(say("dossier.forms.fits")));
        }
        if (exported.taken()) {
            body.add(links(pledge, exported));
        }
        String state = exported.fits()
                ? say("dossier.forms.state.fits")
                : exported.taken()
                        ? say("dossier.forms.state.misfits", exported.misfits().size())
                        : say("dossier.forms.state.refused");
        return new Details(say("dossier.forms.summary", say("dossier.form." + exported.profile()), state), body);
    }

    private Div links(PledgeId pledge, ExportedPledge exported) {
        var links = new Div();
        links.addClassName("medina-downloads");
        for (Format format : Format.values()) {
            DownloadHandler download = event -> {
                Written written = exports.write(exports.of(pledge, exported.profile()), format);
                event.setFileName(written.fileName());
                event.setContentType(written.mediaType());
                event.getOutputStream().write(written.bytes());
            };
            var link = new Anchor(download, say("dossier.forms.format." + format));
            link.getElement()
                    .setAttribute(
                            "aria-label",
                            say(
                                    "dossier.forms.format.named",
                                    say("dossier.form." + exported.profile()),
                                    say("dossier.forms.format." + format)));
            links.add(link);
        }
        return links;
    }
}
