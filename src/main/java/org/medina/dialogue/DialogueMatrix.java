package org.medina.dialogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.sheet.SheetFile;
import org.medina.sheet.SheetProblems;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The comment matrix as a file: out as far as the current actor may read it, and back in from those who work offline. */
@Service
public class DialogueMatrix {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = SheetFile.MOST_BYTES;

    private final DialogueReading reading;
    private final DialogueAccess access;
    private final CommentLists lists;
    private final PaperPress press;
    private final MatrixIntake intake;
    private final Messages messages;
    private final Clock clock;

    DialogueMatrix(
            DialogueReading reading,
            DialogueAccess access,
            CommentLists lists,
            PaperPress press,
            MatrixIntake intake,
            Messages messages,
            Clock clock) {
        this.reading = reading;
        this.access = access;
        this.lists = lists;
        this.press = press;
        this.intake = intake;
        this.messages = messages;
        this.clock = clock;
    }

    /** A matrix that is ready to be saved; its name tells the dialogue's reference. */
    public record Written(String fileName, MatrixFormat format, byte[] bytes) {}

    /**
     * What became of a file.
     *
     * @param added comments that are new
     * @param changed comments that read differently now
     * @param unchanged rows that said nothing new
     */
    public record Taken(int added, int changed, int unchanged) {}

    /** @throws Problem NOT_FOUND or FORBIDDEN */
    public Written write(DialogueId id, MatrixFormat format) {
        DialogueDetails details = reading.get(id);
        MatrixHead head = head(details, reading.text(id));
        List<MatrixRow> rows = rows(details);
        return new Written(details.reference() + "." + format.extension(), format, bytes(head, rows, format));
    }

    /**
     * Takes the comments of the own organisation from a filled sheet, all of them or none; the same file a second time
     * changes nothing. Decisions and closures in it are left alone.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID with one entry a cell that is not right
     */
    public Taken take(DialogueId id, byte[] file) {
        // asked before, so that nobody else makes the portal unpack their files
        access.toSee(id, DialogueAction.COMMENT);
        MatrixHead head = head(reading.get(id), reading.text(id));
        return switch (read(head, file)) {
            case MatrixImport.Refused refused ->
                throw Problem.invalid(SheetProblems.fields(refused.problems(), refused.more()));
            case MatrixImport.Rows rows -> intake.take(id, head, rows);
        };
    }

    private static MatrixImport read(MatrixHead head, byte[] file) {
        try {
            return MatrixReader.read(head, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes at hand were not read", e);
        }
    }

    private MatrixHead head(DialogueDetails details, ConsultedText text) {
        Map<String, String> sections = new LinkedHashMap<>();
        text.sections().forEach(section -> sections.put(section.name(), section.heading()));
        return new MatrixHead(
                details.title(),
                details.reference(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                sections,
                details.endorsements().stream()
                        .filter(Endorsement::stands)
                        .map(one -> one.organisation().name())
                        .toList(),
                LocaleContextHolder.getLocale(),
                messages::get);
    }

    private List<MatrixRow> rows(DialogueDetails details) {
        List<MatrixRow> rows = new ArrayList<>();
        List<CommentView> page;
        do {
            page = lists.page(details.id(), CommentFilter.ALL, rows.size(), CommentLists.MAX_PAGE);
            page.forEach(comment ->
                    rows.add(MatrixRow.of(comment, details.consolidator().name())));
        } while (page.size() == CommentLists.MAX_PAGE);
        return rows;
    }

    private byte[] bytes(MatrixHead head, List<MatrixRow> rows, MatrixFormat format) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case XLSX -> MatrixWorkbook.write(head, rows, bytes);
                case DOCX -> bytes.writeBytes(press.print(MatrixPaper.of(head, rows), PaperFormat.DOCX));
                case PDF -> bytes.writeBytes(press.print(MatrixPaper.of(head, rows), PaperFormat.PDF));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a matrix was not written", e);
        }
        return bytes.toByteArray();
    }
}
