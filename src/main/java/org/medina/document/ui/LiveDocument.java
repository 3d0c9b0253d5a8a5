package org.medina.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.medina.document.DocumentId;
import org.medina.identity.PersonId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that several people write at once. What is typed never passes through here: the browser speaks to the portal by
 * a socket of its own, which asks for the rights of the reader at every batch.
 */
@Tag("medina-document")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-history", version = "1.5.1")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
@NpmPackage(value = "prosemirror-inputrules", version = "1.6.0")
@NpmPackage(value = "prosemirror-schema-list", version = "1.6.0")
@NpmPackage(value = "prosemirror-tables", version = "1.8.5")
@NpmPackage(value = "prosemirror-changeset", version = "2.4.6")
@NpmPackage(value = "prosemirror-gapcursor", version = "1.4.1")
@NpmPackage(value = "prosemirror-dropcursor", version = "1.8.4")
@NpmPackage(value = "@handlewithcare/prosemirror-suggest-changes", version = "0.1.8")
@JsModule("./document/live-document.ts")
public final class LiveDocument extends Component implements HasStyle {

    private static final String WORDS = "document.ui.";

    /** @param reader whose unsent words of an earlier visit may be taken up again */
    public LiveDocument(DocumentId document, PersonId reader) {
        getElement().setAttribute("document", document.toString());
        getElement().setAttribute("person", reader.toString());
        getElement().setAttribute("address", "live/documents/" + document);
        getElement().setAttribute("messages", words(getLocale()));
    }

    /** The text alone, without tools and margin. */
    public void setReading(boolean reading) {
        getElement().setAttribute("reading", reading);
    }

    /** Told when what the reader may do has changed, as the text says it: the page around it may have to follow. */
    public Registration onRightsChanged(Runnable follow) {
        return getElement().addEventListener("document-rights", event -> follow.run());
    }

    /** Told, at most once a second, when what was written by anybody has been stored. */
    public Registration onSaved(Runnable follow) {
        return getElement().addEventListener("document-saved", event -> follow.run());
    }

    /** Told when something beside the text has changed, as {@code Documents.touched} says it. */
    public Registration onTouched(Runnable follow) {
        return getElement().addEventListener("document-touched", event -> follow.run());
    }

    /** Sentences with their places {0} left open: some values are known in the browser only. */
    private static String words(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/document-ui", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        ObjectNode words = JsonMapper.shared().createObjectNode();
        for (String key : bundle.keySet()) {
            words.put(key.substring(WORDS.length()), bundle.getString(key));
        }
        return words.toString();
    }
}
