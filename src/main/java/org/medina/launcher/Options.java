package org.medina.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The command line of the launcher. */
record Options(int port, int keycloakPort, Path data, boolean practice, boolean help) {

    static final String USAGE = """
            Usage: ./medina run [--port 8080] [--keycloak-port 8180] [--data DIR] [--practice]

              --port N            the portal's port (8080)
              --keycloak-port N   the port people sign in at (8180)
              --data DIR          where database, logs and passwords are kept (.medina)
              --practice          as a practice room, with lessons and a button that makes all anew
              --help              this text
            """;

    /** Without {@code --data} the data lies in the project's folder, wherever the command is given. */
    static Options parse(List<String> arguments, Home home) {
        int port = 8080;
        int keycloakPort = 8180;
        Path data = home.root().resolve(".medina");
        boolean practice = false;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String[] option = rest.next().split("=", 2);
            switch (option[0]) {
                case "--port" -> port = portNumber(option, rest);
                case "--keycloak-port" -> keycloakPort = portNumber(option, rest);
                case "--data" -> data = folder(option, rest);
                case "--practice" -> practice = true;
                case "--help", "-h" -> help = true;
                default ->
                    throw new LaunchProblem("There is no option \"%s\".%n%n%s".formatted(option[0], USAGE.strip()));
            }
        }
        if (port == keycloakPort) {
            throw new LaunchProblem("--port and --keycloak-port are both %d: choose two ports.".formatted(port));
        }
        return new Options(port, keycloakPort, data.toAbsolutePath().normalize(), practice, help);
    }

    private static int portNumber(String[] option, Iterator<String> rest) {
        String value = value(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of range
        }
        throw new LaunchProblem(
                "%s needs a number from 1 to 65535, for example %1$s 8090, not \"%s\".".formatted(option[0], value));
    }

    private static Path folder(String[] option, Iterator<String> rest) {
        String value = value(option, rest);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new LaunchProblem("\"%s\" cannot be a folder.".formatted(value), e);
        }
    }

    private static String value(String[] option, Iterator<String> rest) {
        String value = option.length == 2 ? option[1] : rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new LaunchProblem("%s needs a value.%n%n%s".formatted(option[0], USAGE.strip()));
        }
        return value;
    }
}
