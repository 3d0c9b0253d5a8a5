package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.ui.Stack;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.signoff.PaperRecord;
import org.springframework.stereotype.Service;

/** Shows the scan of a signed sheet where the browser can, and offers it for a window of its own. */
@Service
class ScanPicture {

    private final PledgePaper papers;

    ScanPicture(PledgePaper papers) {
        this.papers = papers;
    }

    Stack of(PledgeId id, PaperRecord sheet) {
        AttachmentSummary scan = papers.scan(id, sheet.id());
        DownloadHandler inside = event -> {
            DownloadHeaders.shown(papers.scan(id, sheet.id())).forEach(event.getResponse()::setHeader);
            papers.writeScan(id, sheet.id(), event.getOutputStream());
        };
        boolean shown = DownloadHeaders.isShown(scan);
        var link = new Anchor(
                inside,
                shown ? AttachmentType.INLINE : AttachmentType.DOWNLOAD,
                say(shown ? "pledge.paper.check.scan.open" : "pledge.paper.check.scan.save"));
        if (shown) {
            link.setTarget("_blank");
        }
        return shown ? new Stack(frame(scan, inside), new Div(link)) : new Stack(new Div(link));
    }

    private static Component frame(AttachmentSummary scan, DownloadHandler inside) {
        String name = say("pledge.paper.check.scan.of", scan.fileName());
        if (scan.mediaType().startsWith("image/")) {
            var image = new Image(inside, name);
            image.addClassName("medina-scan");
            return image;
        }
        var frame = new IFrame();
        frame.setSrc(inside);
        frame.setTitle(name);
        frame.addClassName("medina-scan");
        frame.getElement().setAttribute("data-kind", "pages");
        return frame;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
