package org.medina.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the project's files are: the folder that holds {@code pom.xml}. */
public record Home(Path root) {

    private static final Pattern KEYCLOAK_VERSION = Pattern.compile("<keycloak\\.version>([^<]+)</keycloak\\.version>");

    /** The folder in the system property {@code medina.home}, else the current one. */
    public static Home find() {
        return new Home(
                Path.of(System.getProperty("medina.home", "")).toAbsolutePath().normalize());
    }

    Path tools() {
        return root.resolve(".tools");
    }

    /** The unpacked distribution; the version comes from the pom, so an older checkout never starts a newer server. */
    Path keycloak() {
        try {
            Matcher version = KEYCLOAK_VERSION.matcher(Files.readString(root.resolve("pom.xml")));
            if (!version.find()) {
                throw new LaunchProblem("No <keycloak.version> in " + root.resolve("pom.xml") + ".");
            }
            return tools().resolve("keycloak").resolve("keycloak-" + version.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path realm() {
        return root.resolve("keycloak/realm/medina-realm.json");
    }

    /** The sign-in page with the one theme folder inside it, as the build puts them together. */
    Path themes() {
        return root.resolve("target/keycloak/themes");
    }

    Path portalJar() {
        return root.resolve("target/medina.jar");
    }
}
