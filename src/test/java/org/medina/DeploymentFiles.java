package org.medina;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that say how Medina is run, read for comparison. Everything is read from the project's folder. */
final class DeploymentFiles {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(?::-([^}]*))?}");

    private DeploymentFiles() {}

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every variable that the compose file asks for, with its default; one without a default has the default "". */
    static Map<String, String> variablesOfCompose() {
        Map<String, String> variables = new TreeMap<>();
        Matcher variable = VARIABLE.matcher(text("docker-compose.yml"));
        while (variable.find()) {
            String byDefault = Objects.requireNonNullElse(variable.group(2), "");
            String before = variables.putIfAbsent(variable.group(1), byDefault);
            if (before != null && !before.equals(byDefault)) {
                throw new AssertionError(variable.group(1) + " has two defaults: " + before + " and " + byDefault);
            }
        }
        return variables;
    }

    /** A service of the compose file as it is without a .env file. */
    static Map<String, Object> service(String name) {
        String resolved = VARIABLE.matcher(text("docker-compose.yml"))
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNullElse(found.group(2), "")));
        Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(resolved);
        return object(object(compose.get("services")).get(name));
    }

    static Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        object(service(service).get("environment")).forEach((key, value) -> environment.put(key, value.toString()));
        return environment;
    }

    static String environment(String service, String variable) {
        return Objects.requireNonNull(environment(service).get(variable), service + " has no " + variable);
    }

    static String image(String service) {
        return Objects.requireNonNull(service(service).get("image")).toString();
    }

    /** The published port of a service and the one inside, as "8180:8080". */
    static String publishedPort(String service) {
        String port = list(service(service).get("ports")).getFirst().toString();
        return port.substring(port.indexOf(':') + 1);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    static List<?> list(@Nullable Object node) {
        return (List<?>) Objects.requireNonNull(node);
    }

    static JsonNode realm() {
        return JsonMapper.shared().readTree(text("keycloak/realm/medina-realm.json"));
    }

    static JsonNode client(String id) {
        return realm().path("clients")
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The realm has no client " + id));
    }

    static Properties properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String applicationProperty(String key) {
        return Objects.requireNonNull(
                properties("src/main/resources/application.properties").getProperty(key), key);
    }

    /** The value of a property of the pom, e.g. {@code keycloak.version}. */
    static String pom(String property) {
        Matcher value =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(text("pom.xml"));
        if (!value.find()) {
            throw new AssertionError("The pom has no " + property);
        }
        return value.group(1);
    }

    /** The lines of the Dockerfile that begin with this instruction, without it. */
    static List<String> dockerfile(String instruction) {
        return Arrays.stream(text("Dockerfile").replace("\\\n", " ").split("\n", -1))
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }
}
