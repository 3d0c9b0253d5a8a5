package org.medina.signoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;
import org.medina.signoff.Renditions.Rendition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The operator's command beside the portal: checks the whole record, and files somebody holds in their hands. Knows the
 * database by the portal's own environment variables; ends with 0 where all is well, 1 where something is not, 2 where it
 * could not look.
 */
public final class RecordCommand {

    private final JdbcClient jdbc;
    private final PrintStream out;

    RecordCommand(JdbcClient jdbc, PrintStream out) {
        this.jdbc = jdbc;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String url = System.getenv("MEDINA_DATABASE_URL");
        if (url == null) {
            out.println("MEDINA_DATABASE_URL, MEDINA_DATABASE_USER and MEDINA_DATABASE_PASSWORD name the database.");
            System.exit(2);
        }
        var database = new DriverManagerDataSource(
                url, System.getenv("MEDINA_DATABASE_USER"), System.getenv("MEDINA_DATABASE_PASSWORD"));
        System.exit(new RecordCommand(JdbcClient.create(database), out).run(List.of(arguments)));
    }

    /** @param arguments files to be compared, and {@code --head <number>:<hash>} as an earlier check printed it */
    int run(List<String> arguments) {
        List<Path> files = new ArrayList<>();
        String head = null;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--head") && i + 1 < arguments.size()) {
                i++;
                head = arguments.get(i);
            } else {
                files.add(Path.of(arguments.get(i)));
            }
        }
        try {
            boolean recordIntact = record(head);
            boolean filesKnown = true;
            for (Path file : files) {
                filesKnown &= file(file);
            }
            return recordIntact && filesKnown ? 0 : 1;
        } catch (IOException e) {
            out.println("Cannot read " + e.getMessage());
            return 2;
        }
    }

    private boolean record(@Nullable String head) {
        RecordCheck check = RecordCheck.of(jdbc);
        RecordReport report = head == null ? check.check() : check.check(head);
        out.printf(
                "%d texts, %d sections (%d removed), %d signatures, %d chains, %d files read%n",
                report.texts(),
                report.sections(),
                report.removed(),
                report.signatures(),
                report.chains(),
                report.documents());
        report.findings().forEach(finding -> out.printf("WRONG  %s  %s%n", finding.fault(), finding.place()));
        out.println(report.isIntact() ? "The record is intact." : "The record is NOT intact.");
        if (!report.head().isEmpty()) {
            out.println("Note this end elsewhere, and give it next time as --head " + report.head());
        }
        return report.isIntact();
    }

    private boolean file(Path file) throws IOException {
        String sha256 = sha256(file);
        Optional<Rendition> found = Renditions.find(jdbc, sha256);
        if (found.isEmpty()) {
            out.printf("WRONG  %s  is no document of this portal, or was altered (SHA-256 %s)%n", file, sha256);
            return false;
        }
        out.printf(
                "%s  is the %s of the text %s%n",
                file, found.get().format(), found.get().textHash());
        return true;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(bytes, Sha256.digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(digest.getMessageDigest());
        }
    }
}
