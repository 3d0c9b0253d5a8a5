package org.medina.launcher;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root. In a root shell, as in most build containers, it runs as nobody instead. */
enum Unprivileged {
    /** We are an ordinary user already. */
    AS_IS(List.of(), ""),
    /** A user namespace: files stay root's, the program sees itself as nobody. */
    NAMESPACE(List.of("unshare", "-U"), "0"),
    /** Where namespaces are forbidden, as in many containers: really nobody, who then owns the data. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "65534");

    private final List<String> prefix;
    private final String owner;

    Unprivileged(List<String> prefix, String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Unprivileged here() {
        if (!System.getProperty("user.name").equals("root")) {
            return AS_IS;
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return NAMESPACE;
        }
        if (Detached.onPath("setpriv").isPresent()) {
            return NOBODY;
        }
        throw new LaunchProblem(
                "PostgreSQL does not run as root, and this system offers neither unshare nor setpriv. Run it as an ordinary user.");
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives the data to whom the program will run as, which may differ from an earlier run. */
    void own(Path folder) {
        if (this == AS_IS) {
            return;
        }
        try {
            String now = Files.getAttribute(folder, "unix:uid").toString();
            if (!now.equals(owner)) {
                new ProcessBuilder("chown", "-R", owner + ":" + owner, folder.toString())
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
