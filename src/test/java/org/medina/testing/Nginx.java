package org.medina.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.medina.launcher.Ports;

/** nginx as the handbook sets it up, with the nodes of a test and without TLS, on this machine only. */
public final class Nginx implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("docs/nginx/medina.conf");

    private final int port = Ports.anyFree();
    private final Path folder;
    private final Process process;

    private Nginx(Path program, List<String> nodes) throws IOException {
        folder = Files.createDirectories(Path.of("target/nginx").toAbsolutePath());
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                error_log error.log;
                events { }
                http {
                    access_log access.log;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path other;
                    uwsgi_temp_path other;
                    scgi_temp_path other;
                    include medina.conf;
                }
                """);
        Files.writeString(folder.resolve("medina.conf"), forTheTest(nodes));
        process = new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
    }

    /** Where the machine has it; on Debian, {@code apt-get install nginx-light}. */
    public static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it before these nodes; returns when it listens. */
    public static Nginx before(List<RunningPortal> nodes) throws IOException {
        Nginx nginx = new Nginx(
                program().orElseThrow(),
                nodes.stream()
                        .map(node -> node.url().replace("http://localhost", "127.0.0.1"))
                        .toList());
        Awaitility.await().until(nginx::listens);
        return nginx;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    private String forTheTest(List<String> nodes) throws IOException {
        String written = Files.readString(CONFIGURATION);
        String here = written.replace("10.0.0.11:8080", nodes.get(0))
                .replace("10.0.0.12:8080", nodes.get(1))
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replace("portal.example.org", "localhost")
                .replace("; Secure'", "'")
                .replaceAll("(?m)^ +(ssl_certificate|ssl_certificate_key|add_header Strict).*\n", "");
        assertThat(here).contains(nodes).doesNotContain("ssl", "10.0.0.");
        return here;
    }

    private boolean listens() {
        assertThat(process.isAlive()).as("nginx runs; see " + folder).isTrue();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
