package org.medina.base.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Collection;
import java.util.Objects;
import org.medina.base.Sha256;

/**
 * A request whose content has been looked at before it is handled, so that it can be told from another one: files by
 * their parts, because clients draw a new boundary each time, everything else byte by byte.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final String fingerprint;
    private final byte[] body;
    private final boolean multipart;

    private RepeatableRequest(HttpServletRequest request, String fingerprint, byte[] body, boolean multipart) {
        super(request);
        this.fingerprint = fingerprint;
        this.body = body;
        this.multipart = multipart;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
            for (String line : new String[] {
                request.getMethod(),
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                Objects.toString(request.getHeader("Medina-Organisation"), ""),
                Objects.toString(request.getHeader("If-Match"), "")
            }) {
                digest.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            boolean multipart = BodyLimitFilter.isMultipart(request);
            byte[] body = multipart ? new byte[0] : request.getInputStream().readAllBytes();
            if (multipart) {
                for (Part part : parts(request)) {
                    digest.write((part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
                    try (InputStream content = part.getInputStream()) {
                        content.transferTo(digest);
                    }
                }
            } else {
                digest.write(body);
            }
            var fingerprint = Sha256.of(digest.getMessageDigest());
            return new RepeatableRequest(request, fingerprint, body, multipart);
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return multipart ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            // What the servlet specification asks for when a part or the whole is over the limit.
            throw new BodyTooLargeException();
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(jakarta.servlet.ReadListener listener) {
            throw new IllegalStateException("what has been read is not read asynchronously");
        }
    }
}
