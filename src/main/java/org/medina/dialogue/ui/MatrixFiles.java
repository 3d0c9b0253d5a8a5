package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueMatrix;
import org.medina.dialogue.MatrixFormat;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

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
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        Upload upload = NamedUpload.of(
                event -> outcomes.add(take(dialogue, event)),
                DataSize.ofBytes(DialogueMatrix.MOST_BYTES),
                say("dialogue.matrix.files.in"),
                say("dialogue.matrix.files.in.drop"));
        upload.setMaxFiles(1);
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            told.removeAll();
            for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
                told.add(
                        switch (outcome) {
                            case Outcome.Accepted(DialogueMatrix.Taken taken) -> taken(taken, changed);
                            case Outcome.Rejected(Problem why) -> refused(why);
                        });
            }
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.DANGER, say("dialogue.matrix.files.refused"), event.getErrorMessage()));
        });
        return new Stack(upload, told);
    }

    /** What became of a file; said in words once the page is at hand again. */
    private sealed interface Outcome {

        record Accepted(DialogueMatrix.Taken taken) implements Outcome {}

        record Rejected(Problem why) implements Outcome {}
    }

    private Outcome take(DialogueId dialogue, UploadEvent event) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            return new Outcome.Accepted(matrix.take(dialogue, bytes.readNBytes(DialogueMatrix.MOST_BYTES + 1)));
        } catch (Problem problem) {
            return new Outcome.Rejected(problem);
        }
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

    private static Notice refused(Problem why) {
        if (why.fields().isEmpty()) {
            return new Notice(Notice.Kind.DANGER, say("dialogue.matrix.files.refused"), Told.words(why));
        }
        var notice = new Notice(
                Notice.Kind.DANGER,
                say("dialogue.matrix.files.refused"),
                say("dialogue.matrix.files.problems", why.fields().size()));
        var places = new UnorderedList();
        why.fields().forEach(field -> places.add(new ListItem(words(field))));
        notice.add(places);
        return notice;
    }

    private static String words(FieldProblem field) {
        String sentence = Told.words(field);
        return field.field().equals("file") ? sentence : say("dialogue.matrix.files.at", field.field(), sentence);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
