package org.medina.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Sha256;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a signature on a pledge covers, as the form {@value #FORM}: every signed field is a section of its own, long ones
 * in ProseMirror's JSON without comments and open suggestions. In {@code medina.pledge/1} they were plain text.
 */
@Component
class SignedText {

    static final String FORM = "medina.pledge/2";

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final JsonMapper json;
    private final Organisations organisations;
    private final Attachments attachments;

    SignedText(JsonMapper json, Organisations organisations, Attachments attachments) {
        this.json = json;
        this.organisations = organisations;
        this.attachments = attachments;
    }

    Frozen of(Pledge pledge) {
        ObjectNode content = json.valueToTree(pledge.content());
        List<FrozenSection> sections = new ArrayList<>();
        sections.add(new FrozenSection("lead", party(organisations.get(pledge.lead()))));
        for (PledgeField field : PledgeField.values()) {
            JsonNode value = ContentPatch.at(content, field);
            boolean present = !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
            if (field.isSigned() && field != PledgeField.TITLE && present) {
                sections.add(new FrozenSection(field.path(), value(pledge, field, value)));
            }
        }
        List<String> files = attachments.list(pledge.id().subject()).stream()
                .map(AttachmentSummary::sha256)
                .toList();
        return new Frozen(FORM, titleOf(pledge.content()), sections, files);
    }

    /** Cities with their names, long fields with their structure, everything else as it was typed. */
    private Object value(Pledge pledge, PledgeField field, JsonNode plain) {
        return field == PledgeField.PARTNERS
                ? partners(pledge.content().partners())
                : pledge.texts().of(field).orElse(plain);
    }

    /** Digest of everything signed but the list of partners: what a partner's yes refers to, beside its share. */
    static String digest(PledgeContent content) {
        ObjectNode tree = PLAIN.valueToTree(content);
        StringBuilder text = new StringBuilder();
        for (PledgeField field : PledgeField.values()) {
            if (field.isSigned() && field != PledgeField.PARTNERS) {
                text.append(field.path())
                        .append('=')
                        .append(ContentPatch.at(tree, field))
                        .append('\n');
            }
        }
        return Sha256.of(text.toString());
    }

    static String titleOf(PledgeContent content) {
        String title = content.title();
        return title == null ? "" : title;
    }

    private List<Map<String, Object>> partners(List<PledgeContent.Partner> partners) {
        return partners.stream().map(this::partner).toList();
    }

    private Map<String, Object> partner(PledgeContent.Partner partner) {
        String contribution = partner.contribution();
        return Map.of(
                "city", party(organisations.get(partner.organisation())),
                "share", partner.share().stripTrailingZeros().toPlainString(),
                "contribution", contribution == null ? "" : contribution);
    }

    private static Map<String, String> party(Organisation organisation) {
        return Map.of("id", organisation.id().toString(), "name", organisation.name());
    }
}
