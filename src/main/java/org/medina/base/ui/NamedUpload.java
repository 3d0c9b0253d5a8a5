package org.medina.base.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import org.springframework.util.unit.DataSize;

/** An upload in our words, whose bar has a name for those who hear it. */
public final class NamedUpload {

    private NamedUpload() {}

    public static Upload of(UploadHandler handler, DataSize maxSize, String add, String drop) {
        var upload = new Upload(handler);
        upload.setMaxFileSize(Math.toIntExact(maxSize.toBytes()));
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setMany(add).setOne(add));
        words.setDropFiles(new UploadI18N.DropFiles().setMany(drop).setOne(drop));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(I18NProvider.translate("base.upload.too-large", maxSize.toMegabytes())));
        upload.setI18n(words);
        upload.getElement()
                .executeJs(
                        "this.addEventListener('upload-start', () => requestAnimationFrame(() =>"
                                + " this.querySelectorAll('vaadin-progress-bar').forEach(bar => bar.ariaLabel = $0)))",
                        I18NProvider.translate("base.upload.progress"));
        return upload;
    }
}
