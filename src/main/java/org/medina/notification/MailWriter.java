package org.medina.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.mailbox.ReplyAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Puts a mail into words, for its reader’s language and zone. Mails travel in the open: they say what sort of thing happened, the
 * case’s number and where to read on, and nothing that anybody ever wrote.
 */
@Component
class MailWriter {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final WishRows wishes;
    private final WaysOut waysOut;
    private final ClaimMails claims;
    private final ReplyAddresses replies;
    private final Messages messages;
    private final ITemplateEngine templates;
    private final String publicUrl;

    MailWriter(
            JdbcClient jdbc,
            WishRows wishes,
            WaysOut waysOut,
            ClaimMails claims,
            ReplyAddresses replies,
            Messages messages,
            ITemplateEngine templates,
            @Value("${medina.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.wishes = wishes;
        this.waysOut = waysOut;
        this.claims = claims;
        this.replies = replies;
        this.messages = messages;
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    /** One thing that the mail tells of; what it is stands in no case, but in the portal’s own words. */
    record Line(String kind, String what, String reference, String when, String address) {}

    private record CaseRead(SubjectRef subject, UUID organisation) {}

    private record Told(UUID id, NoticeKind kind, String words, String reference, Instant at) {}

    /** What both forms of a mail say. */
    private record Content(
            Locale language,
            String subject,
            String greeting,
            List<Line> lines,
            @Nullable String more,
            @Nullable String reply,
            String why,
            String end,
            String unsubscribe) {}

    Letter write(OutgoingMail mail) {
        WishRows.Reader reader = wishes.reader(mail.person());
        Locale language = reader.language();
        boolean claim = mail.kind().equals(OutgoingMail.CLAIM);
        List<Line> lines = claim
                ? List.of(claims.line(language, when(mail.at(), language, reader.zone())))
                : told(mail.id()).stream()
                        .map(one -> line(one, language, reader.zone()))
                        .toList();
        int more = claim ? 0 : count(mail.id()) - lines.size();
        NoticeKind kind = kind(mail);
        String replyTo = replyTo(mail);
        var content = new Content(
                language,
                subject(mail, kind, lines, more, language),
                messages.get(language, "notification.mail.greeting", mail.name()),
                lines,
                more > 0 ? messages.get(language, "notification.mail.more", more) : null,
                replyTo.isEmpty() ? null : messages.get(language, "notification.mail.reply"),
                messages.get(language, "notification.mail.why"),
                kind == null
                        ? messages.get(language, "notification.mail.end-all")
                        : messages.get(language, "notification.mail.end", name(language, kind)),
                publicUrl + "/notices/off/" + waysOut.token(mail.person(), kind));
        return new Letter(language, content.subject(), text(content), html(content), content.unsubscribe(), replyTo);
    }

    private String html(Content content) {
        var context = new Context(content.language());
        context.setVariable("language", content.language().toLanguageTag());
        context.setVariable("subject", content.subject());
        context.setVariable("greeting", content.greeting());
        context.setVariable("lines", content.lines());
        context.setVariable("more", content.more());
        context.setVariable("reply", content.reply());
        context.setVariable("all", publicUrl + "/notices");
        context.setVariable("why", content.why());
        context.setVariable("end", content.end());
        context.setVariable("unsubscribe", content.unsubscribe());
        context.setVariable("settings", publicUrl + "/notices/settings");
        return templates.process("notification/mail", context);
    }

    private String text(Content content) {
        var text = new StringBuilder(content.greeting());
        content.lines()
                .forEach(line -> text.append("\n\n%s\n%s · %s\n%s\n%s"
                        .formatted(line.kind(), line.what(), line.reference(), line.when(), line.address())));
        if (content.more() != null) {
            text.append("\n\n").append(content.more());
        }
        if (content.reply() != null) {
            text.append("\n\n").append(content.reply());
        }
        return text.append("\n\n%s\n%s/notices\n\n-- \n%s\n%s: %s/notices/settings\n%s: %s\n"
                        .formatted(
                                messages.get(content.language(), "notification.mail.all"),
                                publicUrl,
                                content.why(),
                                messages.get(content.language(), "notification.mail.settings"),
                                publicUrl,
                                content.end(),
                                content.unsubscribe()))
                .toString();
    }

    private String subject(OutgoingMail mail, @Nullable NoticeKind kind, List<Line> lines, int more, Locale language) {
        if (mail.kind().equals(OutgoingMail.CLAIM)) {
            return messages.get(language, "notification.mail.subject.claim");
        }
        if (kind != null && lines.size() == 1) {
            return messages.get(
                    language,
                    "notification.mail.subject",
                    name(language, kind),
                    lines.getFirst().reference());
        }
        String key = mail.kind().equals(OutgoingMail.DIGEST) ? "digest" : "bundle";
        return messages.get(language, "notification.mail.subject." + key, lines.size() + more);
    }

    private Line line(Told told, Locale language, ZoneId zone) {
        String said = messages.get(language, told.words());
        // what would need a number from the case to be whole is left to the portal
        String what = said.startsWith("!") || said.contains("{")
                ? messages.get(language, "notification.kind." + told.kind().name())
                : said;
        return new Line(
                name(language, told.kind()),
                what,
                told.reference(),
                when(told.at(), language, zone),
                publicUrl + "/notices?open=" + told.id());
    }

    private static String when(Instant at, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone));
    }

    private String name(Locale language, NoticeKind kind) {
        return messages.get(language, "notification.kind." + kind.name());
    }

    private static @Nullable NoticeKind kind(OutgoingMail mail) {
        return NoticeKind.named(mail.kind()).orElse(null);
    }

    private List<Told> told(UUID mail) {
        return jdbc.sql("""
                        select n.id, n.kind, n.words, n.at, cf.reference
                          from notification.notice n join casefile.case_file cf on cf.id = n.case_id
                         where n.mail = :mail order by n.at desc, n.id desc limit :most""")
                .param("mail", mail)
                .param("most", SHOWN)
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("reference"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Empty where it tells of several cases, or of none: an answer would belong to nobody knows which. */
    private String replyTo(OutgoingMail mail) {
        List<String> addresses = jdbc
                .sql("""
                        select distinct case_id, case_kind, organisation from notification.notice
                         where mail = :mail limit 2""")
                .param("mail", mail.id())
                .query((row, number) -> new CaseRead(
                        new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                        row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .map(one -> replies.of(mail.person(), one.organisation(), one.subject()))
                .flatMap(Optional::stream)
                .toList();
        return addresses.size() == 1 ? addresses.getFirst() : "";
    }

    private int count(UUID mail) {
        return jdbc.sql("select count(*) from notification.notice where mail = :mail")
                .param("mail", mail)
                .query(Integer.class)
                .single();
    }
}
