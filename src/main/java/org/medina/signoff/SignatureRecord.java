package org.medina.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.identity.OfficeId;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exact bytes of one signature: all it says, and the hash of the signature before it in the chain.
 *
 * @param previous empty for the first
 */
record SignatureRecord(Signature signature, long number, String previous) {

    byte[] bytes() {
        ObjectNode tree = CanonicalJson.object();
        tree.put("number", number);
        tree.put("previous", previous);
        tree.put("id", signature.id().toString());
        tree.put("subject", signature.subject().toString());
        tree.put("text", signature.textHash());
        tree.put("purpose", signature.purpose());
        tree.put("at", signature.at().toString());
        tree.putObject("organisation")
                .put("id", signature.organisation().toString())
                .put("name", signature.organisationName());
        tree.putObject("office").put("id", signature.office().toString()).put("title", signature.officeTitle());
        String onBehalfOf = signature.onBehalfOf();
        if (onBehalfOf != null) {
            tree.put("onBehalfOf", onBehalfOf);
        }
        tree.putObject("mandate")
                .put("document", signature.mandate().document())
                .put("date", signature.mandate().date().toString());
        tree.put("signatory", signature.signatoryName());
        PersonId person = signature.person();
        if (person != null) {
            tree.put("person", person.toString());
        }
        SignIn signIn = signature.signIn();
        if (signIn != null) {
            tree.putObject("signIn")
                    .put("method", signIn.method())
                    .put("at", signIn.at().toString());
        }
        Signature.PaperTrail paper = signature.paper();
        if (paper != null) {
            tree.putObject("paper")
                    .put("scan", paper.scan().toString())
                    .put("scanSha256", paper.scanSha256())
                    .put("signedOn", paper.signedOn().toString())
                    .put("recordedBy", paper.recordedBy().toString())
                    .put("checkedBy", paper.checkedBy().toString());
        }
        return CanonicalJson.bytes(tree);
    }

    static SignatureRecord read(byte[] bytes, Signature.@Nullable Voided voided) {
        JsonNode tree = CanonicalJson.read(bytes);
        JsonNode office = tree.path("office");
        JsonNode organisation = tree.path("organisation");
        JsonNode mandate = tree.path("mandate");
        Signature signature = new Signature(
                UUID.fromString(text(tree, "id")),
                subject(tree),
                text(tree, "text"),
                text(tree, "purpose"),
                OrganisationId.of(text(organisation, "id")),
                text(organisation, "name"),
                OfficeId.of(text(office, "id")),
                text(office, "title"),
                tree.has("onBehalfOf") ? text(tree, "onBehalfOf") : null,
                new MandateProof(text(mandate, "document"), LocalDate.parse(text(mandate, "date"))),
                Instant.parse(text(tree, "at")),
                tree.has("person") ? PersonId.of(text(tree, "person")) : null,
                text(tree, "signatory"),
                tree.has("signIn") ? signIn(tree.path("signIn")) : null,
                tree.has("paper") ? paper(tree.path("paper")) : null,
                voided,
                Sha256.of(bytes));
        return new SignatureRecord(signature, tree.path("number").longValue(), text(tree, "previous"));
    }

    private static SubjectRef subject(JsonNode tree) {
        return Manifest.subject(text(tree, "subject"));
    }

    private static SignIn signIn(JsonNode tree) {
        return new SignIn(text(tree, "method"), Instant.parse(text(tree, "at")));
    }

    private static Signature.PaperTrail paper(JsonNode tree) {
        return new Signature.PaperTrail(
                UUID.fromString(text(tree, "scan")),
                text(tree, "scanSha256"),
                LocalDate.parse(text(tree, "signedOn")),
                PersonId.of(text(tree, "recordedBy")),
                PersonId.of(text(tree, "checkedBy")));
    }

    private static String text(JsonNode tree, String key) {
        return tree.path(key).stringValue();
    }
}
