package org.medina.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The published script that checks a bundle: one file, no network, nothing but Python’s own library. */
public final class VerifyScript {

    public static final String NAME = "medina-verify.py";

    private VerifyScript() {}

    public static byte[] bytes() {
        try (var in = new ClassPathResource("evidence/" + NAME).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
