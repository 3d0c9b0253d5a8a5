package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Function;
import org.medina.grant.GrantPapers;
import org.medina.paper.PaperFormat;

/** Links to a paper, one a format; it is printed when it is asked for. */
final class GrantDownload {

    private GrantDownload() {}

    /** @param name what the paper is, for those who hear the links */
    static Component links(String name, Function<PaperFormat, GrantPapers.Printed> print) {
        var links = new Div();
        links.addClassName("medina-downloads");
        for (PaperFormat format : PaperFormat.values()) {
            DownloadHandler download = event -> {
                GrantPapers.Printed paper = print.apply(format);
                event.setFileName(paper.fileName());
                event.setContentType(format.mediaType());
                event.getOutputStream().write(paper.bytes());
            };
            var link = new Anchor(download, say("grant.download." + format));
            link.getElement().setAttribute("aria-label", name + ", " + say("grant.download." + format));
            links.add(link);
        }
        return links;
    }
}
