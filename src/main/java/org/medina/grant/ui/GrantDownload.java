package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Function;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.medina.paper.ui.PaperLinks;

/** Links to a paper, one a format; it is printed when it is asked for. */
final class GrantDownload {

    private GrantDownload() {}

    /** @param name what the paper is, for those who hear the links */
    static Component links(String name, Function<PaperFormat, PrintedPaper> print) {
        var links = new Div();
        links.addClassName("medina-downloads");
        for (PaperFormat format : PaperFormat.values()) {
            DownloadHandler download = PaperLinks.download(() -> print.apply(format));
            var link = new Anchor(download, say("grant.download." + format));
            link.getElement().setAttribute("aria-label", name + ", " + say("grant.download." + format));
            links.add(link);
        }
        return links;
    }
}
