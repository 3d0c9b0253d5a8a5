package org.medina.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave the house.
 *
 * @param host empty for none: then mails are kept, and operators see them in the portal
 * @param startTls whether the connection must be made secret before anything is said
 * @param from who sends, as {@code Name <address>} or an address alone
 * @param timeout how long to wait for the server, at each step
 * @param perHour how many mails a person gets within an hour at most; what is more comes in one
 */
@ConfigurationProperties("medina.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("Medina <no-reply@localhost>") String from,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("10") int perHour) {

    boolean isOn() {
        return !host.isBlank();
    }
}
