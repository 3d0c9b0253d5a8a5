package org.medina.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a child out of the terminal's process group. Otherwise Ctrl-C would reach the database at the same moment as the
 * portal, and the order in which they stop would be chance.
 */
final class Detached {

    private static final List<String> PREFIX = onPath("setsid")
            .map(setsid -> List.of(setsid.toString()))
            .or(() -> onPath("perl")
                    .map(perl -> List.of(perl.toString(), "-e", "use POSIX; POSIX::setsid(); exec @ARGV or exit 127")))
            .orElse(List.of());

    private Detached() {}

    static List<String> prefix() {
        return PREFIX;
    }

    static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
