package org.medina.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mail to the portal is read.
 *
 * @param host empty for none: then no mail is read, and notices have no address to reply to
 * @param folder what is read; everything in it is the portal’s
 * @param taken where a message goes once it is taken; made where it is missing
 * @param keepTaken how long what was taken stays on the server; zero for ever
 * @param every how long to wait before looking again
 * @param maxSize the largest message that is fetched
 * @param address what people write to; a token is put behind a plus sign in it for replies
 */
@ConfigurationProperties("medina.mail.intake")
record IntakeSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Taken") String taken,
        @DefaultValue("90d") Duration keepTaken,
        @DefaultValue("IMPLICIT") Tls tls,
        @DefaultValue("1m") Duration every,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("40MB") DataSize maxSize,
        @DefaultValue("") String address) {

    /** How the connection is made secret. */
    enum Tls {
        IMPLICIT,
        STARTTLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    boolean isOn() {
        return !host.isBlank();
    }
}
