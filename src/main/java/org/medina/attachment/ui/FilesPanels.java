package org.medina.attachment.ui;

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
import org.medina.attachment.AttachedFiles;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Files of cases, to read, to add, and to remove where the journey lets. */
@Service
public class FilesPanels {

    private final ReaderTime times;
    private final DataSize maxSize;

    FilesPanels(ReaderTime times, @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.times = times;
        this.maxSize = maxSize;
    }

    private record Kept<I>(AttachedFiles<I> files, I id, boolean mayChange, String empty) {}

    /**
     * @param mayChange whether the actor may add files, and remove them where the journey has that
     * @param empty key of what stands there while there are none, with the largest size in MB
     */
    public <I> Panel of(AttachedFiles<I> files, I id, boolean mayChange, String empty) {
        var kept = new Kept<>(files, id, mayChange, empty);
        var place = new Div();
        fill(place, kept);
        var panel = new Panel(say("attachment.files"), place);
        return mayChange ? panel.content(upload(kept, () -> fill(place, kept))) : panel;
    }

    /** The files only, as a list to download from. */
    public <I> UnorderedList list(AttachedFiles<I> files, I id) {
        var list = new UnorderedList();
        list.addClassName("medina-files");
        files.list(id).forEach(file -> list.add(entry(files, id, file)));
        return list;
    }

    private <I> void fill(Div place, Kept<I> kept) {
        place.removeAll();
        List<AttachmentSummary> found = kept.files().list(kept.id());
        if (found.isEmpty()) {
            var empty = new Paragraph(say(kept.empty(), maxSize.toMegabytes()));
            empty.addClassName("medina-quiet");
            place.add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        for (AttachmentSummary file : found) {
            ListItem entry = entry(kept.files(), kept.id(), file);
            if (kept.mayChange() && kept.files() instanceof AttachedFiles.Removable<I> removable) {
                entry.add(removal(() -> removable.remove(kept.id(), file.id()), file, () -> fill(place, kept)));
            }
            list.add(entry);
        }
        place.add(list);
    }

    private <I> ListItem entry(AttachedFiles<I> files, I id, AttachmentSummary file) {
        DownloadHandler download = event -> {
            DownloadHeaders.of(files.find(id, file.id())).forEach(event.getResponse()::setHeader);
            files.writeTo(id, file.id(), event.getOutputStream());
        };
        var link = new Anchor(download, file.fileName());
        var facts =
                new Span(say("attachment.files.facts", size(file.size()), file.uploadedByName(), times.day(file.at())));
        facts.addClassName("medina-quiet");
        var words = new Div(link, facts);
        words.addClassName("medina-file-words");
        return new ListItem(words);
    }

    private static Button removal(Runnable remove, AttachmentSummary file, Runnable after) {
        var button = new Button(say("attachment.files.remove.do"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(say("attachment.files.remove", file.fileName()));
        button.addClickListener(event -> new Question(
                        say("attachment.files.remove.title"), say("attachment.files.remove.text", file.fileName()))
                .answer(
                        say("attachment.files.remove.do"),
                        () -> {
                            remove.run();
                            after.run();
                        },
                        ButtonVariant.ERROR)
                .open());
        return button;
    }

    private <I> Component upload(Kept<I> kept, Runnable after) {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        UploadHandler handler = event -> take(kept, event, refusals);
        var upload = NamedUpload.of(handler, maxSize, say("attachment.files.add"), say("attachment.files.drop"));
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            after.run();
            upload.clearFileList();
            told.removeAll();
            for (String why = refusals.poll(); why != null; why = refusals.poll()) {
                told.add(new Notice(Notice.Kind.DANGER, say("attachment.files.refused"), why));
            }
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.DANGER, say("attachment.files.refused"), event.getErrorMessage()));
        });
        return new Stack(upload, told);
    }

    private static <I> void take(Kept<I> kept, UploadEvent event, Queue<String> refusals) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            kept.files().attach(kept.id(), event.getFileName(), bytes, event.getFileSize());
        } catch (Problem problem) {
            String why = Told.words(problem);
            refusals.add(why);
            event.reject(why);
        }
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? say("attachment.files.kB", Math.max(1, bytes / 1000))
                : say("attachment.files.MB", Math.round(bytes / 100_000.0) / 10.0);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
