package org.medina.signoff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.springframework.util.unit.DataSize;

/** Takes the scan of a signed sheet; it is kept at once, so that not even a reload loses it. */
final class ScanUpload extends Stack {

    private final PaperDesk papers;
    private final Div kept = new Div();
    private final Div told = new Div();
    private @Nullable UUID scan;

    ScanUpload(PaperDesk papers, DataSize maxSize) {
        this.papers = papers;
        var label = new Span(say("signoff.paper.scan"));
        label.addClassName("medina-strong");
        var help = new Div(say("signoff.paper.scan.help", maxSize.toMegabytes()));
        help.addClassName("medina-quiet");
        kept.getElement().setAttribute("role", "status");
        add(new Div(label, help), upload(maxSize), kept, told);
        show();
        told.setVisible(false);
    }

    @Nullable
    UUID scan() {
        return scan;
    }

    /** Says what is wrong with the scan, or nothing. */
    void problem(@Nullable String words) {
        told.removeAll();
        told.setVisible(words != null);
        if (words != null) {
            told.add(new Notice(Notice.Kind.DANGER, say("signoff.paper.scan.refused"), words));
        }
    }

    private void show() {
        Optional<AttachmentSummary> found = papers.keptScan();
        scan = found.map(AttachmentSummary::id).orElse(null);
        kept.setVisible(found.isPresent());
        kept.setText(found.map(file -> say("signoff.paper.scan.kept", file.fileName()))
                .orElse(""));
    }

    private Upload upload(DataSize maxSize) {
        Queue<Problem> refusals = new ConcurrentLinkedQueue<>();
        var upload = NamedUpload.of(
                event -> take(event, refusals), maxSize, say("signoff.paper.scan.add"), say("signoff.paper.scan.drop"));
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            show();
            Problem refused = refusals.poll();
            problem(refused == null ? null : Told.words(refused));
        });
        upload.addFileRejectedListener(event -> problem(event.getErrorMessage()));
        return upload;
    }

    private void take(UploadEvent event, Queue<Problem> refusals) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            papers.keepScan(event.getFileName(), bytes, event.getFileSize());
        } catch (Problem problem) {
            refusals.add(problem);
            event.reject();
        }
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
