package org.medina.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares a model with what was released under its tag: cases run under it, so it may not change any more. */
final class ReleasedModels {

    private ReleasedModels() {}

    static List<String> brokenBy(Model model, Path released) {
        Path copy = released.resolve(model.id() + "-" + model.tag() + ".bpmn");
        try {
            if (!Files.exists(copy)) {
                return List.of(model.id() + " " + model.tag() + " is not kept as " + copy);
            }
            return Files.readString(copy).equals(model.xml())
                    ? List.of()
                    : List.of(model.id() + " changed without a new version tag; " + copy + " holds what was released");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
