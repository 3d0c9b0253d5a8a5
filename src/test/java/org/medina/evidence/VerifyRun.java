package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Runs the published script as anybody would: as a process, with nothing but the bundle. */
record VerifyRun(int code, String words) {

    /** @param script the bytes that were published */
    static VerifyRun of(byte[] script, Path place, Path bundle, String... more) {
        try {
            Path file = Files.write(place.resolve("medina-verify.py"), script);
            List<String> command = new ArrayList<>(List.of("python3", "-I", file.toString(), bundle.toString()));
            command.addAll(Arrays.asList(more));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new VerifyRun(process.exitValue(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks a bundle; its files, in their order. */
    static List<Path> unpack(byte[] zip, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).isTrue();
                Files.createDirectories(file.getParent());
                files.add(Files.write(file, in.readAllBytes()));
            }
        }
        return files;
    }
}
