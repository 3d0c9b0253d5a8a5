package org.medina.attachment.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** What a journey's interface answers about the files of its cases. */
public final class FileAnswers {

    private FileAnswers() {}

    /** @param cases the address of the journey's cases, such as {@code /api/v1/pledges} */
    public static <I> ResponseEntity<FileJson> attach(
            AttachedFiles<I> files, I id, String cases, @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw Problem.invalid("file", "base.words.needed");
        }
        try (InputStream bytes = file.getInputStream()) {
            AttachmentSummary kept = files.attach(id, file.getOriginalFilename(), bytes, file.getSize());
            return ResponseEntity.created(URI.create(cases + "/" + id + "/attachments/" + kept.id()))
                    .body(FileJson.of(kept));
        }
    }

    public static <I> Listing<FileJson> list(AttachedFiles<I> files, I id) {
        return new Listing<>(files.list(id).stream().map(FileJson::of).toList(), null);
    }

    public static <I> void download(AttachedFiles<I> files, I id, UUID file, HttpServletResponse response)
            throws IOException {
        DownloadHeaders.of(files.find(id, file)).forEach(response::setHeader);
        files.writeTo(id, file, response.getOutputStream());
    }
}
