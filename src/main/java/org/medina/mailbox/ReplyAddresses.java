package org.medina.mailbox;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses to reply to: each leads to one case for one reader. Whoever has one may write there only from the reader’s own address,
 * and only what the reader may write.
 */
@Service
@EnableConfigurationProperties(IntakeSettings.class)
public class ReplyAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    /** Small letters, because servers on the way may make them small. */
    private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-f]{32})@");

    private final IntakeSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyAddresses(IntakeSettings settings, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Reply(PersonId person, OrganisationId organisation, SubjectRef subject) {}

    /** Where a mail about this case can be replied to; the same for each mail. Empty where no mail is read. */
    @Transactional
    public Optional<String> of(UUID person, UUID organisation, SubjectRef subject) {
        int at = settings.address().lastIndexOf('@');
        if (!settings.isOn() || at < 1) {
            return Optional.empty();
        }
        String token = token(person, organisation, subject);
        return Optional.of(settings.address().substring(0, at) + "+" + token
                + settings.address().substring(at));
    }

    String token(UUID person, UUID organisation, SubjectRef subject) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return jdbc.sql("""
                        insert into mailbox.reply_address as r (token, person, organisation, case_id, case_kind, at)
                        values (:token, :person, :organisation, :case, :kind, :at)
                        on conflict (person, organisation, case_id) do update set token = r.token returning token""")
                .param("token", HexFormat.of().formatHex(bytes))
                .param("person", person)
                .param("organisation", organisation)
                .param("case", subject.id())
                .param("kind", subject.kind())
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    /** What the first of these addresses that has a token of ours leads to. */
    Optional<Reply> among(Collection<String> addresses) {
        return addresses.stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> find(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Reply> find(String token) {
        return jdbc.sql("select * from mailbox.reply_address where token = :token")
                .param("token", token)
                .query((row, number) -> new Reply(
                        new PersonId(row.getObject("person", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class))))
                .optional();
    }
}
