package org.medina.evidence.ui;

import static org.medina.evidence.ui.EvidenceSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.evidence.Bundle;
import org.medina.evidence.Bundles;

/** Bundles that somebody asked for: how far each is, or where to take it and how to check it. */
@org.springframework.stereotype.Component
class BundleList {

    private final Bundles bundles;
    private final ReaderTime times;

    BundleList(Bundles bundles, ReaderTime times) {
        this.bundles = bundles;
        this.times = times;
    }

    Component of(List<Bundle> all) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        all.forEach(bundle -> list.add(new ListItem(row(bundle))));
        return list;
    }

    private Component row(Bundle bundle) {
        return switch (bundle.state()) {
            case WAITING, MAKING -> making(bundle);
            case READY -> ready(bundle);
            case FAILED -> told(bundle, say("state.FAILED"));
            case EXPIRED -> told(bundle, say("state.EXPIRED"));
        };
    }

    private Component ready(Bundle bundle) {
        DownloadHandler download = event -> {
            Bundle now = bundles.toTake(bundle.id());
            event.setFileName(now.fileName());
            event.setContentType("application/zip");
            bundles.writeTo(now, event.getOutputStream());
        };
        var link = new Anchor(download, say("take", bundle.fileName()));
        var body = new Stack(new ListRow(link)
                .over(new Span(say("scope." + bundle.scope())))
                .foot(
                        new Span(say("files", bundle.files(), size(bundle.size()))),
                        new Span(bundle.expiresAt() == null ? "" : say("until", times.moment(bundle.expiresAt())))));
        if (bundle.hash() != null) {
            var hash = new Paragraph(say("hash") + " ");
            hash.add(Prose.code(bundle.hash()));
            body.add(hash);
        }
        return body;
    }

    /** How far it is, drawn and in words. */
    private static Component making(Bundle bundle) {
        var bar = new Element("progress");
        bar.setAttribute("max", "100");
        bar.setAttribute("value", String.valueOf(bundle.percent()));
        bar.setAttribute("aria-label", say("making.label"));
        bar.getStyle().set("width", "100%");
        var words = new Paragraph(bundle.total() == 0 ? say("waiting") : say("making", bundle.done(), bundle.total()));
        words.getElement().setAttribute("role", "status");
        var making = new Div();
        making.getElement().appendChild(bar);
        making.add(words);
        return making;
    }

    private Component told(Bundle bundle, String words) {
        return new ListRow(new Span(bundle.fileName()))
                .over(new Span(say("scope." + bundle.scope())))
                .foot(new Span(times.moment(bundle.askedAt())), new Span(words));
    }

    private static String size(long bytes) {
        long kilobytes = Math.max(1, bytes / 1000);
        return kilobytes < 1000 ? say("kilobytes", kilobytes) : say("megabytes", (kilobytes + 500) / 1000);
    }
}
