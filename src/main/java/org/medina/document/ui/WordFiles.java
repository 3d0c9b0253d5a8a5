package org.medina.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.ui.NamedUpload;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.DocumentReader.Read;
import org.medina.document.DocumentWord;
import org.medina.document.SectionRight;
import org.medina.document.SectionSpec;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** A text as a Word file: taken out whole or by section, and brought back as suggestions. */
@Service
public class WordFiles {

    private static final String WHOLE = "";

    private final DocumentWord word;
    private final DocumentReader reader;
    private final Messages messages;

    WordFiles(DocumentWord word, DocumentReader reader, Messages messages) {
        this.word = word;
        this.reader = reader;
        this.messages = messages;
    }

    /** @param title of the text, and of its file */
    public Details of(DocumentId document, String title) {
        var content = new Stack();
        var details = new Details(say("document.word.files"), content);
        details.addClassName("medina-word-files");
        // read when somebody asks for it, not whenever a text is opened
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && content.getComponentCount() == 0) {
                fill(content, document, title);
            }
        });
        return details;
    }

    private void fill(Stack content, DocumentId document, String title) {
        Read read = reader.read(document, null);
        var chosen = new AtomicReference<@Nullable String>();
        var lead = new Paragraph(say(
                read.rights().allowAnywhere(SectionRight.SUGGEST) ? "document.word.lead" : "document.word.lead.out"));
        lead.addClassName("medina-quiet");
        content.add(lead, sections(read, chosen), download(document, title, chosen));
        if (read.rights().allowAnywhere(SectionRight.SUGGEST)) {
            content.add(upload(document, chosen));
        }
    }

    private Select<String> sections(Read read, AtomicReference<@Nullable String> chosen) {
        List<SectionSpec> specs = read.sections().stream()
                .filter(spec -> read.rights().in(spec.name()).allows(SectionRight.READ))
                .toList();
        var select = new Select<String>();
        List<String> names = new ArrayList<>(List.of(WHOLE));
        specs.forEach(spec -> names.add(spec.name()));
        select.setLabel(say("document.word.part"));
        select.setItems(names);
        select.setItemLabelGenerator(name -> specs.stream()
                .filter(spec -> spec.name().equals(name))
                .map(spec -> messages.get(spec.labelKey()))
                .findFirst()
                .orElseGet(() -> say("document.word.part.whole")));
        select.setValue(WHOLE);
        select.addValueChangeListener(event -> chosen.set(event.getValue().equals(WHOLE) ? null : event.getValue()));
        return select;
    }

    private Anchor download(DocumentId document, String title, AtomicReference<@Nullable String> chosen) {
        DownloadHandler handler = event -> {
            byte[] file = word.write(document, null, chosen.get(), title);
            event.setContentType(DocumentWord.MEDIA_TYPE);
            event.setFileName(title.replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", " ").strip() + ".docx");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(file);
        };
        var link = new Anchor(handler, say("document.word.out"));
        link.addClassNames("medina-button", "medina-button--quiet");
        return link;
    }

    private Component upload(DocumentId document, AtomicReference<@Nullable String> chosen) {
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        Upload upload = NamedUpload.of(
                event -> outcomes.add(take(document, chosen.get(), event)),
                DataSize.ofBytes(DocumentWord.MOST_BYTES),
                say("document.word.in"),
                say("document.word.in.drop"));
        upload.setMaxFiles(1);
        var told = new Stack();
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            told.removeAll();
            for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
                told.add(
                        switch (outcome) {
                            case Outcome.Accepted(DocumentWord.Taken taken) -> taken(taken);
                            case Outcome.Rejected(Problem why) -> refused(Told.words(why));
                        });
            }
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(refused(event.getErrorMessage()));
        });
        return new Stack(upload, told);
    }

    /** What became of a file; said in words once the page is at hand again. */
    private sealed interface Outcome {

        record Accepted(DocumentWord.Taken taken) implements Outcome {}

        record Rejected(Problem why) implements Outcome {}
    }

    private Outcome take(DocumentId document, @Nullable String section, UploadEvent event) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            return new Outcome.Accepted(word.suggest(document, section, bytes.readNBytes(DocumentWord.MOST_BYTES + 1)));
        } catch (Problem problem) {
            return new Outcome.Rejected(problem);
        }
    }

    private Notice taken(DocumentWord.Taken taken) {
        var notice = new Notice(
                taken.suggestions() == 0 ? Notice.Kind.INFO : Notice.Kind.SUCCESS,
                say("document.word.taken", taken.suggestions()),
                say(taken.suggestions() == 0 ? "document.word.taken.same" : "document.word.taken.where"));
        if (!taken.notes().isEmpty()) {
            var notes = new UnorderedList();
            taken.notes().stream().distinct().forEach(note -> notes.add(new ListItem(messages.get(note.messageKey()))));
            notice.add(notes);
        }
        return notice;
    }

    private static Notice refused(String why) {
        return new Notice(Notice.Kind.DANGER, say("document.word.refused"), why);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
