package org.medina.attachment;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journey's door to the files of its cases; it asks its own rules first.
 *
 * @param <I> the id of its cases
 */
public interface AttachedFiles<I> {

    /** @param declaredSize in bytes, as the sender says; negative if unknown */
    AttachmentSummary attach(I id, @Nullable String fileName, InputStream bytes, long declaredSize);

    /** Oldest first. */
    List<AttachmentSummary> list(I id);

    AttachmentSummary find(I id, UUID file);

    void writeTo(I id, UUID file, OutputStream out);

    /** Where a file may be taken off again. */
    interface Removable<I> extends AttachedFiles<I> {

        void remove(I id, UUID file);
    }
}
