package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.EndorsementId;
import org.medina.declaration.EndorsementReading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The papers of an endorsement, to read and to add. */
@Service
class EndorsementFiles {

    private final DeclarationEndorsing endorsing;
    private final EndorsementReading reading;
    private final Messages messages;
    private final DataSize maxSize;

    EndorsementFiles(
            DeclarationEndorsing endorsing,
            EndorsementReading reading,
            Messages messages,
            @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.endorsing = endorsing;
        this.reading = reading;
        this.messages = messages;
        this.maxSize = maxSize;
    }

    Component link(DeclarationId declaration, EndorsementId endorsement, AttachmentSummary file) {
        DownloadHandler download = event -> {
            DownloadHeaders.of(reading.file(declaration, endorsement.value(), file.id()))
                    .forEach(event.getResponse()::setHeader);
            reading.writeTo(declaration, endorsement.value(), file.id(), event.getOutputStream());
        };
        return new Anchor(download, file.fileName());
    }

    /**
     * A place to put a paper; another one takes the place of the one before.
     *
     * @param city short name, where the secretariat enters it; null for the own city
     */
    Component upload(
            DeclarationId declaration, DeclarationEndorsing.Paper paper, @Nullable String city, Runnable after) {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        UploadHandler handler = event -> take(declaration, paper, city, event, refusals);
        var upload =
                NamedUpload.of(handler, maxSize, say("declaration.upload." + paper), say("declaration.upload.drop"));
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            told.removeAll();
            boolean taken = refusals.isEmpty();
            for (String why = refusals.poll(); why != null; why = refusals.poll()) {
                told.add(new Notice(Notice.Kind.DANGER, say("declaration.upload.refused"), why));
            }
            if (taken) {
                after.run();
            }
        });
        return new Stack(upload, told);
    }

    private void take(
            DeclarationId declaration,
            DeclarationEndorsing.Paper paper,
            @Nullable String city,
            UploadEvent event,
            Queue<String> refusals)
            throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            endorsing.attach(declaration, paper, city, event.getFileName(), bytes, event.getFileSize());
        } catch (Problem problem) {
            String why = problem.fields().isEmpty()
                    ? messages.get(problem)
                    : messages.get(problem.fields().getFirst());
            refusals.add(why);
            event.reject(why);
        }
    }
}
