package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
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
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeFiles;
import org.medina.pledge.PledgeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files of a pledge, to read, add and remove. */
@Service
class FilesPanel {

    private final PledgeFiles files;
    private final ReaderTime times;
    private final Messages messages;
    private final DataSize maxSize;

    FilesPanel(
            PledgeFiles files,
            ReaderTime times,
            Messages messages,
            @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.files = files;
        this.times = times;
        this.messages = messages;
        this.maxSize = maxSize;
    }

    Panel of(PledgeDetails details) {
        var list = new Div();
        fill(list, details);
        var panel = new Panel(say("pledge.files"), list);
        if (details.may(PledgeAction.ATTACH)) {
            panel.content(upload(details.id(), () -> fill(list, details)));
        }
        return panel;
    }

    /** The files only, as a list to download from. */
    UnorderedList list(PledgeDetails details) {
        var list = new UnorderedList();
        list.addClassName("medina-files");
        files.list(details.id()).forEach(file -> list.add(entry(details.id(), file)));
        return list;
    }

    private void fill(Div place, PledgeDetails details) {
        place.removeAll();
        List<AttachmentSummary> found = files.list(details.id());
        if (found.isEmpty()) {
            var empty = new Paragraph(say("pledge.files.empty", maxSize.toMegabytes()));
            empty.addClassName("medina-quiet");
            place.add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        for (AttachmentSummary file : found) {
            ListItem entry = entry(details.id(), file);
            if (details.may(PledgeAction.ATTACH)) {
                entry.add(removal(details.id(), file, () -> fill(place, details)));
            }
            list.add(entry);
        }
        place.add(list);
    }

    private ListItem entry(PledgeId id, AttachmentSummary file) {
        DownloadHandler download = event -> {
            AttachmentSummary found = files.find(id, file.id());
            DownloadHeaders.of(found).forEach(event.getResponse()::setHeader);
            files.writeTo(id, file.id(), event.getOutputStream());
        };
        var link = new Anchor(download, file.fileName());
        var facts = new Span(say("pledge.files.facts", size(file.size()), file.uploadedByName(), times.day(file.at())));
        facts.addClassName("medina-quiet");
        var words = new Div(link, facts);
        words.addClassName("medina-file-words");
        return new ListItem(words);
    }

    private Button removal(PledgeId id, AttachmentSummary file, Runnable after) {
        var button = new Button(say("pledge.files.remove.do"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(say("pledge.files.remove", file.fileName()));
        button.addClickListener(event -> new Question(
                        say("pledge.files.remove.title"), say("pledge.files.remove.text", file.fileName()))
                .answer(
                        say("pledge.files.remove.do"),
                        () -> {
                            files.remove(id, file.id());
                            after.run();
                        },
                        ButtonVariant.ERROR)
                .open());
        return button;
    }

    private Component upload(PledgeId id, Runnable after) {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        UploadHandler handler = event -> take(id, event, refusals);
        var upload = NamedUpload.of(handler, maxSize, say("pledge.files.add"), say("pledge.files.drop"));
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            after.run();
            upload.clearFileList();
            told.removeAll();
            for (String why = refusals.poll(); why != null; why = refusals.poll()) {
                told.add(new Notice(Notice.Kind.DANGER, say("pledge.files.refused"), why));
            }
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.DANGER, say("pledge.files.refused"), event.getErrorMessage()));
        });
        return new Stack(upload, told);
    }

    private void take(PledgeId id, UploadEvent event, Queue<String> refusals) throws IOException {
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

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? say("pledge.files.kB", Math.max(1, bytes / 1000))
                : say("pledge.files.MB", Math.round(bytes / 100_000.0) / 10.0);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
