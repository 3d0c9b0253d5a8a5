package org.medina.attachment.api;

import java.util.List;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.api.Listing;
import org.medina.casefile.Exhibits;

/** The files of a case in its evidence. */
public final class FileExhibits {

    private FileExhibits() {}

    /** Lays a list of the files and their bytes; nothing where there are none. */
    public static <I> void lay(AttachedFiles<I> files, I id, Exhibits into) {
        List<AttachmentSummary> all = files.list(id);
        if (!all.isEmpty()) {
            into.data("files.json", new Listing<>(all.stream().map(FileJson::of).toList(), null));
            all.forEach(file -> into.file("files/" + file.fileName(), out -> files.writeTo(id, file.id(), out)));
        }
    }
}
