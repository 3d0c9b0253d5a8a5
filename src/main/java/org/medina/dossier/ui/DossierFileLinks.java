package org.medina.dossier.ui;

import static org.medina.dossier.ui.DossierSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierFiles;
import org.medina.dossier.DossierFormat;
import org.springframework.stereotype.Component;

/** Links to what can be had of a dossier. */
@Component
class DossierFileLinks {

    private static final List<DossierFormat> READERS_FIRST =
            List.of(DossierFormat.PDF, DossierFormat.DOCX, DossierFormat.JSON);

    private final DossierFiles files;

    DossierFileLinks(DossierFiles files) {
        this.files = files;
    }

    Div of(DossierDetails dossier) {
        var links = new Div();
        links.addClassName("medina-downloads");
        for (DossierFormat format : READERS_FIRST) {
            dossier.file(format).ifPresent(file -> links.add(link(dossier, file)));
        }
        return links;
    }

    private Anchor link(DossierDetails dossier, DossierDetails.File file) {
        String name = DossierFiles.name(dossier, file.format());
        DownloadHandler download = event -> {
            DossierDetails.File now = files.file(dossier.id(), file.format());
            event.setFileName(name);
            event.setContentType(file.format().mediaType());
            event.setContentLength(now.size());
            files.writeTo(dossier.id(), now, event.getOutputStream());
        };
        var link = new Anchor(download, say("dossier.file." + file.format(), size(file.size())));
        link.getElement().setAttribute("aria-label", say("dossier.file.named", name, size(file.size())));
        return link;
    }

    private static String size(long bytes) {
        long kilobytes = Math.max(1, bytes / 1000);
        return kilobytes < 1000
                ? say("dossier.file.kilobytes", kilobytes)
                : say("dossier.file.megabytes", (kilobytes + 500) / 1000);
    }
}
