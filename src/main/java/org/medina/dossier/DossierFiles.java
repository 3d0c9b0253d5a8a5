package org.medina.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.dossier.DossierDetails.File;
import org.springframework.stereotype.Service;

/** The files of dossiers. */
@Service
public class DossierFiles {

    private final FileStore store;
    private final DossierAccess access;

    DossierFiles(FileStore store, DossierAccess access) {
        this.store = store;
        this.access = access;
    }

    /** For who may read the dossier. @throws Problem NOT_FOUND, also before the file is made */
    public File file(DossierId id, DossierFormat format) {
        return access.toRead(id).file(format).orElseThrow(Problem::notFound);
    }

    /** As {@link #file}, for journeys and public pages that have checked who asks; asks nobody’s leave. */
    public Optional<File> find(DossierId id, DossierFormat format) {
        return store.find(id, format);
    }

    /** Streams a file that was found before; a slow reader holds neither memory nor a connection. */
    public void writeTo(DossierId id, File file, OutputStream out) {
        try {
            store.writeTo(id, file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a file is called when it is taken along. */
    public static String name(DossierDetails dossier, DossierFormat format) {
        String forum = dossier.forum().isEmpty() ? "dossier" : "dossier-" + dossier.forum();
        return (forum + "-" + dossier.number() + "." + format.extension()).toLowerCase(Locale.ROOT);
    }
}
