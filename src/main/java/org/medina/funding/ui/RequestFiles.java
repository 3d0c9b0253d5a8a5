package org.medina.funding.ui;

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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingFiles;
import org.medina.funding.FundingId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files of a request, to read, add and remove. */
@Service
class RequestFiles {

    private final FundingFiles files;
    private final ReaderTime times;
    private final DataSize maxSize;

    RequestFiles(FundingFiles files, ReaderTime times, @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.files = files;
        this.times = times;
        this.maxSize = maxSize;
    }

    Panel of(FundingDetails details) {
        var place = new Div();
        fill(place, details);
        var panel = new Panel(say("funding.files"), place);
        if (details.may(FundingAction.ATTACH)) {
            panel.content(upload(details.id(), () -> fill(place, details)));
        }
        return panel;
    }

    private void fill(Div place, FundingDetails details) {
        place.removeAll();
        List<AttachmentSummary> found = files.list(details.id());
        if (found.isEmpty()) {
            var empty = new Paragraph(say("funding.files.empty", maxSize.toMegabytes()));
            empty.addClassName("medina-quiet");
            place.add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        for (AttachmentSummary file : found) {
            ListItem entry = entry(details.id(), file);
            if (details.may(FundingAction.ATTACH)) {
                entry.add(removal(details.id(), file, () -> fill(place, details)));
            }
            list.add(entry);
        }
        place.add(list);
    }

    private ListItem entry(FundingId id, AttachmentSummary file) {
        DownloadHandler download = event -> {
            AttachmentSummary found = files.find(id, file.id());
            DownloadHeaders.of(found).forEach(event.getResponse()::setHeader);
            files.writeTo(id, file.id(), event.getOutputStream());
        };
        var facts = new Span(say("funding.files.facts", file.uploadedByName(), times.day(file.at())));
        facts.addClassName("medina-quiet");
        var words = new Div(new Anchor(download, file.fileName()), facts);
        words.addClassName("medina-file-words");
        return new ListItem(words);
    }

    private Button removal(FundingId id, AttachmentSummary file, Runnable after) {
        var button = new Button(say("funding.files.remove"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(say("funding.files.remove.label", file.fileName()));
        button.addClickListener(event -> new Question(
                        say("funding.files.remove.title"), say("funding.files.remove.text", file.fileName()))
                .answer(
                        say("funding.files.remove"),
                        () -> {
                            files.remove(id, file.id());
                            after.run();
                        },
                        ButtonVariant.ERROR)
                .open());
        return button;
    }

    private Component upload(FundingId id, Runnable after) {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        var upload = NamedUpload.of(
                event -> take(id, event, refusals), maxSize, say("funding.files.add"), say("funding.files.drop"));
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            after.run();
            upload.clearFileList();
            told.removeAll();
            for (String why = refusals.poll(); why != null; why = refusals.poll()) {
                told.add(new Notice(Notice.Kind.DANGER, say("funding.files.refused"), why));
            }
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.DANGER, say("funding.files.refused"), event.getErrorMessage()));
        });
        return new Stack(upload, told);
    }

    private void take(FundingId id, UploadEvent event, Queue<String> refusals) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            files.attach(id, event.getFileName(), bytes, event.getFileSize());
        } catch (Problem problem) {
            String why = Told.words(problem);
            refusals.add(why);
            event.reject(why);
        }
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
