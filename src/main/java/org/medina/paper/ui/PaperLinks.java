package org.medina.paper.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Function;
import java.util.function.Supplier;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;

/** Links to a paper, one a format; it is printed when it is asked for. */
public final class PaperLinks extends Div {

    /** @param name what the paper is */
    public PaperLinks(String name, Function<PaperFormat, PrintedPaper> print) {
        addClassName("medina-downloads");
        for (PaperFormat format : PaperFormat.values()) {
            DownloadHandler download = download(() -> print.apply(format));
            add(new Anchor(download, I18NProvider.translate("paper.download." + format, name)));
        }
    }

    /** Prints the paper when somebody follows the link, and keeps it nowhere on the way. */
    public static DownloadHandler download(Supplier<PrintedPaper> print) {
        return event -> {
            PrintedPaper paper = print.get();
            event.setFileName(paper.fileName());
            event.setContentType(paper.format().mediaType());
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(paper.bytes());
        };
    }
}
