package org.medina.signoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.attachment.StoredBytes;
import org.medina.base.Sha256;
import org.medina.signoff.RecordReport.Fault;
import org.medina.signoff.RecordReport.Finding;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.medina.signoff.TextStore.Content;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Reads everything that was ever frozen and signed, and recomputes every hash from the stored bytes. */
@Service
public class RecordCheck {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final TextStore texts;
    private final SignatureStore signatures;
    private final List<Renditions.Holder> holders;

    @Autowired
    RecordCheck(JdbcClient jdbc, TextStore texts, SignatureStore signatures, List<Renditions.Holder> holders) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.signatures = signatures;
        this.holders = holders;
    }

    /** For a command beside the portal, which has the database only; documents that other modules keep are not read. */
    static RecordCheck of(JdbcClient jdbc) {
        return new RecordCheck(jdbc, new TextStore(jdbc), new SignatureStore(jdbc), List.of());
    }

    /** Takes as long as it takes to read everything once. */
    public RecordReport check() {
        return new Reading().report();
    }

    /** As {@link #check()}; the record must still hold the end that was noted before, e.g. {@code 41:9f2c…}. */
    public RecordReport check(String notedHead) {
        return new Reading().noted(notedHead).report();
    }

    private final class Reading {

        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> sections = new HashSet<>();
        private final Set<String> files = new HashSet<>();
        private final Set<String> signed = new HashSet<>();
        private long textCount;
        private long removed;
        private long signatureCount;
        private long chainCount;
        private long documents;
        private String head = "";

        Reading() {
            readTexts();
            readSignatures();
            readChains();
            readDocuments();
        }

        Reading noted(String notedHead) {
            int colon = notedHead.indexOf(':');
            long number = colon < 1 ? 0 : number(notedHead.substring(0, colon));
            if (signatures
                    .hashOf(number)
                    .filter(notedHead.substring(colon + 1)::equals)
                    .isEmpty()) {
                findings.add(new Finding(Fault.CUT_OFF, notedHead));
            }
            return this;
        }

        RecordReport report() {
            return new RecordReport(
                    textCount, sections.size(), removed, signatureCount, chainCount, documents, head, findings);
        }

        private void readTexts() {
            List<String> page = hashes("");
            while (!page.isEmpty()) {
                page.forEach(this::readText);
                page = hashes(page.getLast());
            }
        }

        private List<String> hashes(String after) {
            return jdbc.sql("select hash from signoff.frozen_text where hash > :after order by hash limit :page")
                    .param("after", after)
                    .param("page", PAGE)
                    .query(String.class)
                    .list();
        }

        private void readText(String hash) {
            textCount++;
            Optional<Manifest> manifest =
                    texts.content(hash).filter(Content::intact).flatMap(Reading::manifest);
            if (manifest.isEmpty()) {
                findings.add(new Finding(Fault.TEXT_ALTERED, hash));
                return;
            }
            List<String> named =
                    manifest.get().sections().stream().map(Manifest.Entry::hash).toList();
            Map<String, Content> stored = texts.contents(named);
            named.forEach(section -> readSection(section, stored));
            manifest.get().attachmentSha256().stream().filter(files::add).forEach(this::readFile);
        }

        private void readFile(String sha256) {
            documents++;
            Optional<String> now = StoredBytes.sha256(jdbc, sha256);
            if (now.isEmpty()) {
                findings.add(new Finding(Fault.DOCUMENT_GONE, sha256));
            } else if (!now.get().equals(sha256)) {
                findings.add(new Finding(Fault.DOCUMENT_ALTERED, sha256));
            }
        }

        private static Optional<Manifest> manifest(Content content) {
            byte[] bytes = content.bytes();
            if (bytes == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Manifest.read(bytes));
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        }

        private void readSection(String hash, Map<String, Content> stored) {
            Content content = stored.get(hash);
            if (content == null) {
                findings.add(new Finding(Fault.SECTION_GONE, hash));
            } else if (content.bytes() == null) {
                removed++;
            } else if (sections.add(hash) && !content.intact()) {
                findings.add(new Finding(Fault.SECTION_ALTERED, hash));
            }
        }

        private void readSignatures() {
            long number = 0;
            String previous = "";
            List<SignatureRow> page = signatures.after(0, PAGE);
            while (!page.isEmpty()) {
                for (SignatureRow row : page) {
                    signatureCount++;
                    number++;
                    if (row.number() != number || !row.previous().equals(previous)) {
                        findings.add(new Finding(Fault.SIGNATURE_GONE, "before " + row.number()));
                        number = row.number();
                    }
                    if (!row.agreesWithItself()) {
                        findings.add(new Finding(Fault.SIGNATURE_ALTERED, Long.toString(row.number())));
                    }
                    previous = row.hash();
                    signed.add(row.hash());
                    head = row.number() + ":" + row.hash();
                }
                page = signatures.after(number, PAGE);
            }
        }

        private void readChains() {
            chainCount = jdbc.sql("select count(*) from signoff.chain")
                    .query(Long.class)
                    .single();
            jdbc.sql("select chain, signature_hash from signoff.chain_part where signature_hash is not null")
                    .query(row -> {
                        if (!signed.contains(row.getString("signature_hash"))) {
                            findings.add(new Finding(Fault.CHAIN_BROKEN, row.getString("chain")));
                        }
                    });
        }

        private void readDocuments() {
            if (holders.isEmpty()) {
                return;
            }
            jdbc.sql("select distinct sha256 from signoff.rendition order by sha256")
                    .query(String.class)
                    .list()
                    .forEach(this::readDocument);
        }

        private void readDocument(String sha256) {
            for (Renditions.Holder holder : holders) {
                holder.open(sha256).ifPresent(bytes -> {
                    documents++;
                    if (!sha256(bytes).equals(sha256)) {
                        findings.add(new Finding(Fault.DOCUMENT_ALTERED, sha256));
                    }
                });
            }
        }

        private static String sha256(InputStream bytes) {
            try (DigestInputStream digest = new DigestInputStream(bytes, Sha256.digest())) {
                digest.transferTo(OutputStream.nullOutputStream());
                return Sha256.of(digest.getMessageDigest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
