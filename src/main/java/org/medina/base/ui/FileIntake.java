package org.medina.base.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.springframework.util.unit.DataSize;

/** Takes a filled file, and says what became of it or, place by place, what is wrong with it. */
public final class FileIntake<T> extends Stack {

    private final Function<byte[], T> take;
    private final Function<T, Notice> taken;
    private final int mostBytes;
    private final Queue<Outcome<T>> outcomes = new ConcurrentLinkedQueue<>();
    private final Stack told = new Stack();

    /**
     * @param add what the button says, and where a file may be dropped
     * @param take what is done with the bytes, while the page is not at hand; refuses by a {@link Problem}
     * @param taken what is said of it, once the page is at hand again
     */
    public FileIntake(String add, String drop, int mostBytes, Function<byte[], T> take, Function<T, Notice> taken) {
        this.take = take;
        this.taken = taken;
        this.mostBytes = mostBytes;
        Upload upload = NamedUpload.of(event -> outcomes.add(outcome(event)), DataSize.ofBytes(mostBytes), add, drop);
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            tell();
        });
        upload.addFileRejectedListener(event -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.DANGER, say("base.intake.refused"), event.getErrorMessage()));
        });
        add(upload, told);
    }

    private sealed interface Outcome<T> {

        record Accepted<T>(T taken) implements Outcome<T> {}

        record Rejected<T>(Problem why) implements Outcome<T> {}
    }

    private Outcome<T> outcome(UploadEvent event) throws IOException {
        try (InputStream bytes = event.getInputStream()) {
            return new Outcome.Accepted<>(take.apply(bytes.readNBytes(mostBytes + 1)));
        } catch (Problem problem) {
            return new Outcome.Rejected<>(problem);
        }
    }

    private void tell() {
        told.removeAll();
        for (Outcome<T> outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            told.add(
                    switch (outcome) {
                        case Outcome.Accepted<T>(T what) -> taken.apply(what);
                        case Outcome.Rejected<T>(Problem why) -> refused(why);
                    });
        }
    }

    private static Notice refused(Problem why) {
        if (why.fields().isEmpty()) {
            return new Notice(Notice.Kind.DANGER, say("base.intake.refused"), Told.words(why));
        }
        var notice = new Notice(
                Notice.Kind.DANGER,
                say("base.intake.refused"),
                say("base.intake.problems", why.fields().size()));
        var places = new UnorderedList();
        why.fields().forEach(field -> places.add(new ListItem(words(field))));
        notice.add(places);
        return notice;
    }

    private static String words(FieldProblem field) {
        String sentence = Told.words(field);
        return field.field().equals("file") ? sentence : say("base.intake.at", field.field(), sentence);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
