package org.medina.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.PortalClock;
import org.medina.notification.MailsForTests;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.springframework.boot.test.context.TestComponent;

/** Lets guests in, reads their mail, and opens their links as their browsers do. */
@TestComponent
public class GuestSteps {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+(/guest/[A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MailsForTests mails;
    private final PortalClock clock;

    GuestSteps(MailsForTests mails, PortalClock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** The way of a guest's link, as it came by mail. */
    public String link(String email) {
        return found(LINK, email);
    }

    public String code(String email) {
        return found(CODE, email);
    }

    private String found(Pattern pattern, String email) {
        List<String> all = mails.carriedTo(email);
        assertThat(all).as("mails to " + email).hasSize(1);
        Matcher matcher = pattern.matcher(all.getFirst());
        assertThat(matcher.find()).as(all.getFirst()).isTrue();
        return matcher.group(1);
    }

    public boolean hasMail(String email) {
        return !mails.carriedTo(email).isEmpty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    String draft(String name, String email, GuestRight right, LocalDate lastDay) {
        return """
                {"name": "%s", "email": "%s", "right": "%s", "lastDay": "%s"}""".formatted(name, email, right, lastDay);
    }

    /** A browser of somebody who has a link. */
    public static final class Browser {

        private final String base;
        private final String link;
        private String cookie = "";

        public Browser(String base, String link) {
            this.base = base;
            this.link = link;
        }

        public String link() {
            return link;
        }

        /** Brings along what another visit left in the browser. */
        Browser with(Browser other) {
            cookie = other.cookie;
            return this;
        }

        public Answer open() {
            return send("GET", link, null);
        }

        public Answer ask() {
            return send("POST", link + "/code", Map.of());
        }

        public Answer enter(String code) {
            Answer answer = send("POST", link + "/enter", Map.of("code", code));
            String set = answer.header("Set-Cookie");
            if (!set.isEmpty()) {
                assertThat(set).contains("HttpOnly", "SameSite=Lax", "Path=" + link);
                cookie = set.substring(0, set.indexOf(';'));
            }
            return answer;
        }

        public Answer comment(String section, String quoted, String body) {
            Matcher request = REQUEST.matcher(open().body());
            String id = request.find() ? request.group(1) : UUID.randomUUID().toString();
            return comment(id, section, quoted, body);
        }

        Answer comment(String request, String section, String quoted, String body) {
            return send(
                    "POST",
                    link + "/comment",
                    Map.of("request", request, "section", section, "quoted", quoted, "body", body));
        }

        Answer leave() {
            return send("POST", link + "/leave", Map.of());
        }

        private Answer send(String method, String path, @Nullable Map<String, String> form) {
            Map<String, String> headers = new HashMap<>();
            if (!cookie.isEmpty()) {
                headers.put("Cookie", cookie);
            }
            if (form == null) {
                return ApiClient.anonymous(base).send(method, path, null, headers);
            }
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return ApiClient.anonymous(base).send(method, path, body, headers);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
