package org.medina.pledge;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.document.DocumentId;
import org.medina.document.DocumentText;
import org.medina.document.Documents;
import org.medina.document.SectionReading;
import org.medina.document.SectionText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a pledge and the text that is written together in step. While the text is open the document leads and the
 * pledge takes over what was written since; once it is closed, what the pledge has taken over is what counts.
 */
@Component
class PledgeTexts {

    /** The fields that are sections of the text, in its order. */
    static final Set<PledgeField> FIELDS = fields();

    private final Documents documents;
    private final JsonMapper json;

    PledgeTexts(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** Opens the text of a pledge that was just begun, or that is older than texts written together. */
    DocumentId open(Pledge pledge) {
        ObjectNode content = json.valueToTree(pledge.content());
        Map<String, String> plain = new HashMap<>();
        for (PledgeField field : FIELDS) {
            JsonNode value = ContentPatch.at(content, field);
            plain.put(field.path(), value.asString(""));
        }
        DocumentId id = documents.open(pledge.id().subject(), plain);
        catchUp(pledge);
        return id;
    }

    DocumentId ofOpened(Pledge pledge) {
        return documents.find(pledge.id().subject()).orElseGet(() -> open(pledge));
    }

    @Nullable
    DocumentId find(Pledge pledge) {
        return documents.find(pledge.id().subject()).orElse(null);
    }

    /** Lets the pledge take over what was written since, while its text is open. */
    void catchUp(Pledge pledge) {
        if (pledge.status().isOpenForText() && find(pledge) != null) {
            DocumentText text = documents.text(pledge.id().subject());
            if (text.version() != pledge.textVersion() || pledge.texts().equals(Texts.NONE)) {
                pledge.takeOver(new Pledge.CoWritten(
                        merge(pledge.content(), text),
                        structured(text),
                        text.version(),
                        text.lastEditor(),
                        text.lastEditedAt()));
            }
        }
    }

    /** Puts other text into the fields, as one batch among those of everybody who is writing. */
    void write(Pledge pledge, PledgeContent content, Set<PledgeField> fields, long readVersion) {
        ofOpened(pledge);
        ObjectNode tree = json.valueToTree(content);
        Map<String, String> plain = new LinkedHashMap<>();
        fields.forEach(
                field -> plain.put(field.path(), ContentPatch.at(tree, field).asString("")));
        documents.replace(pledge.id().subject(), plain, readVersion);
        catchUp(pledge);
    }

    /** The content with the long fields of the pledge as it stands. */
    PledgeContent withTextsOf(Pledge pledge, PledgeContent content) {
        ObjectNode source = json.valueToTree(pledge.content());
        ObjectNode target = json.valueToTree(content);
        FIELDS.forEach(field ->
                ContentPatch.put(target, field, ContentPatch.at(source, field).asString("")));
        return json.treeToValue(target, PledgeContent.class);
    }

    /**
     * Takes the text out of the writers' hands until the transaction ends, and names what it says now: nothing is
     * written between what is decided on and what is kept.
     */
    void handOver(Pledge pledge, String action) {
        ofOpened(pledge);
        documents.nameVersion(pledge.id().subject(), "pledge.version." + action, null);
        catchUp(pledge);
    }

    /** Names the version that was frozen, signed or published. */
    void name(Pledge pledge, String action) {
        if (find(pledge) != null) {
            documents.nameVersion(
                    pledge.id().subject(),
                    "pledge.version." + action,
                    pledge.textHash().orElse(null));
        }
    }

    /** Who may write may be another from now on. */
    void moved(Pledge pledge) {
        if (find(pledge) != null) {
            documents.rightsChanged(pledge.id().subject());
        }
    }

    /** Something beside the text has changed, which those who have it open want to see. */
    void touched(Pledge pledge) {
        if (find(pledge) != null) {
            documents.touched(pledge.id().subject());
        }
    }

    private PledgeContent merge(PledgeContent content, DocumentText text) {
        ObjectNode tree = json.valueToTree(content);
        FIELDS.forEach(
                field -> ContentPatch.put(tree, field, section(text, field).plain()));
        return json.treeToValue(tree, PledgeContent.class);
    }

    private static Texts structured(DocumentText text) {
        Map<String, JsonNode> sections = new HashMap<>();
        for (PledgeField field : FIELDS) {
            SectionText section = section(text, field);
            if (!section.plain().isBlank()) {
                sections.put(field.path(), SectionReading.of(section.json()).acceptedJson());
            }
        }
        return new Texts(sections);
    }

    private static SectionText section(DocumentText text, PledgeField field) {
        return Objects.requireNonNull(text.sections().get(field.path()), field.path());
    }

    private static Set<PledgeField> fields() {
        Set<PledgeField> fields = EnumSet.noneOf(PledgeField.class);
        for (PledgeField field : PledgeField.values()) {
            if (field.isText()) {
                fields.add(field);
            }
        }
        return fields;
    }
}
