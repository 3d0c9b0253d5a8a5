package org.medina.signoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.ui.Stack;

/** Shows the scan of a signed sheet where the browser can, and offers it for a window of its own. */
public final class ScanPicture {

    private ScanPicture() {}

    /** Both are asked anew whenever somebody looks, so that each look is checked. */
    public static Stack of(Supplier<AttachmentSummary> read, Consumer<OutputStream> write) {
        AttachmentSummary scan = read.get();
        DownloadHandler inside = event -> {
            DownloadHeaders.shown(read.get()).forEach(event.getResponse()::setHeader);
            write.accept(event.getOutputStream());
        };
        boolean shown = DownloadHeaders.isShown(scan);
        var link = new Anchor(
                inside,
                shown ? AttachmentType.INLINE : AttachmentType.DOWNLOAD,
                say(shown ? "signoff.paper.check.scan.open" : "signoff.paper.check.scan.save"));
        if (shown) {
            link.setTarget("_blank");
        }
        return shown ? new Stack(frame(scan, inside), new Div(link)) : new Stack(new Div(link));
    }

    private static Component frame(AttachmentSummary scan, DownloadHandler inside) {
        String name = say("signoff.paper.check.scan.of", scan.fileName());
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
