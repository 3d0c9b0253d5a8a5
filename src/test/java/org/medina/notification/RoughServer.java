package org.medina.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server with manners of its own: it answers each recipient as it likes, and each mail. */
final class RoughServer implements AutoCloseable {

    private final ServerSocket socket;
    private final UnaryOperator<String> toRecipient;
    private final String toMail;
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    /**
     * @param toRecipient the answer to an address
     * @param toMail the answer to a mail; empty to hang up instead
     */
    RoughServer(UnaryOperator<String> toRecipient, String toMail) {
        this.toRecipient = toRecipient;
        this.toMail = toMail;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Addresses as they were asked for. */
    List<String> recipients() {
        return recipients;
    }

    /** Mails as they came in, whatever was answered. */
    List<String> mails() {
        return mails;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // whoever hangs up is gone, and the next one comes
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 rough");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                String address = line.replaceAll(".*<(.*)>.*", "$1");
                recipients.add(address);
                say(client, toRecipient.apply(address));
            } else if (line.equals("DATA")) {
                say(client, "354 go on");
                mails.add(mail(in));
                if (toMail.isEmpty()) {
                    return;
                }
                say(client, toMail);
            } else {
                say(client, line.equals("QUIT") ? "221 bye" : "250 rough");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
