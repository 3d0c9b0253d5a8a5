package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.medina.base.ui.FileIntake;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueMatrix;
import org.medina.dialogue.MatrixFormat;
import org.springframework.stereotype.Service;

/** The comment matrix as a file: taken out in three formats, and brought back filled by those who comment. */
@Service
class MatrixFiles {

    private final DialogueMatrix matrix;

    MatrixFiles(DialogueMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * @param maySend whether the reader may bring comments
     * @param changed told when comments have come
     */
    Details of(DialogueId dialogue, boolean maySend, Runnable changed) {
        var lead = new Paragraph(say(maySend ? "dialogue.matrix.files.lead" : "dialogue.matrix.files.lead.out"));
        lead.addClassName("medina-quiet");
        var links = new Div();
        links.addClassName("medina-listrow-actions");
        for (MatrixFormat format : MatrixFormat.values()) {
            links.add(download(dialogue, format));
        }
        var content = new Stack(lead, links);
        if (maySend) {
            content.add(upload(dialogue, changed));
        }
        return new Details(say("dialogue.matrix.files"), content);
    }

    private Anchor download(DialogueId dialogue, MatrixFormat format) {
        DownloadHandler handler = event -> {
            DialogueMatrix.Written written = matrix.write(dialogue, format);
            event.setContentType(format.mediaType());
            event.setFileName(written.fileName());
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(written.bytes());
        };
        var link = new Anchor(handler, say("dialogue.matrix.files." + format.extension()));
        link.addClassNames("medina-button", "medina-button--quiet");
        return link;
    }

    private Component upload(DialogueId dialogue, Runnable changed) {
        return new FileIntake<>(
                say("dialogue.matrix.files.in"),
                say("dialogue.matrix.files.in.drop"),
                DialogueMatrix.MOST_BYTES,
                bytes -> matrix.take(dialogue, bytes),
                taken -> taken(taken, changed));
    }

    private static Notice taken(DialogueMatrix.Taken taken, Runnable changed) {
        boolean same = taken.added() + taken.changed() == 0;
        if (!same) {
            changed.run();
        }
        return new Notice(
                same ? Notice.Kind.INFO : Notice.Kind.SUCCESS,
                say(same ? "dialogue.matrix.files.same" : "dialogue.matrix.files.taken"),
                say("dialogue.matrix.files.counts", taken.added(), taken.changed(), taken.unchanged()));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
