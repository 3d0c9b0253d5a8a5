package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantFiles;
import org.medina.grant.GrantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files of a grant, to read and to add; what was handed in stays. */
@Service
class GrantFilesPanel {

    private final GrantFiles files;
    private final ReaderTime times;
    private final Messages messages;
    private final DataSize maxSize;

    GrantFilesPanel(
            GrantFiles files,
            ReaderTime times,
            Messages messages,
            @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.files = files;
        this.times = times;
        this.messages = messages;
        this.maxSize = maxSize;
    }

    Panel of(GrantDetails grant) {
        var list = new Div();
        fill(list, grant);
        var panel = new Panel(say("grant.files"), list);
        if (grant.may(GrantAction.ATTACH)) {
            panel.content(upload(grant.id(), () -> fill(list, grant)));
        }
        return panel;
    }

    private void fill(Div place, GrantDetails grant) {
        place.removeAll();
        List<AttachmentSummary> found = files.list(grant.id());
        if (found.isEmpty()) {
            place.add(GrantSay.quiet(say("grant.files.empty")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        found.forEach(file -> list.add(entry(grant.id(), file)));
        place.add(list);
    }

    private ListItem entry(GrantId id, AttachmentSummary file) {
        DownloadHandler download = event -> {
            DownloadHeaders.of(files.find(id, file.id())).forEach(event.getResponse()::setHeader);
            files.writeTo(id, file.id(), event.getOutputStream());
        };
        var words = new Div(
                new Anchor(download, file.fileName()),
                GrantSay.quiet(say("grant.by", file.uploadedByName(), times.day(file.at()))));
        words.addClassName("medina-file-words");
        return new ListItem(words);
    }

    private Component upload(GrantId id, Runnable after) {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        UploadHandler handler = event -> take(id, event, refusals);
        var upload = NamedUpload.of(handler, maxSize, say("grant.files.add"), say("grant.files.drop"));
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            after.run();
            upload.clearFileList();
            told.removeAll();
            for (String why = refusals.poll(); why != null; why = refusals.poll()) {
                told.add(new Notice(Notice.Kind.DANGER, say("grant.files.refused"), why));
            }
        });
        return new Stack(upload, told);
    }

    private void take(GrantId id, UploadEvent event, Queue<String> refusals) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            files.attach(id, event.getFileName(), bytes, event.getFileSize());
        } catch (Problem problem) {
            String why = problem.fields().isEmpty()
                    ? messages.get(problem)
                    : messages.get(problem.fields().getFirst());
            refusals.add(why);
            event.reject(why);
        }
    }
}
