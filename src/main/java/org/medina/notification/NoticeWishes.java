package org.medina.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people wish to be told: by themselves when they are signed in, and by the one click in a mail. */
@Service
@Transactional
public class NoticeWishes {

    private final WishRows rows;
    private final WaysOut waysOut;
    private final CurrentActor current;

    NoticeWishes(WishRows rows, WaysOut waysOut, CurrentActor current) {
        this.rows = rows;
        this.waysOut = waysOut;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public Wishes mine() {
        return rows.wishes(me());
    }

    public void tellMe(NoticeKind kind, NoticeWay way) {
        rows.put(me(), kind, way);
    }

    /** @throws Problem INVALID where a zone is unknown */
    public void keep(
            Map<NoticeKind, NoticeWay> ways,
            @Nullable String zone,
            @Nullable String language,
            @Nullable LocalTime digestAt) {
        UUID me = me();
        ways.forEach((kind, way) -> rows.put(me, kind, way));
        if (zone != null || language != null || digestAt != null) {
            WishRows.Reader before = rows.reader(me);
            rows.put(
                    me,
                    zone == null ? before.zone() : zone(zone),
                    language == null ? before.language() : language(language),
                    digestAt == null ? before.digestAt() : digestAt);
        }
    }

    /** What the browser of somebody tells who never said it themselves. */
    public void meet(PersonId person, ZoneId zone, Locale language) {
        rows.meet(person.value(), zone, language);
    }

    /** What the link of a mail would end; empty for all mails. */
    public record Ending(@Nullable NoticeKind kind) {}

    /** @throws Problem NOT_FOUND where nobody was given that link */
    @Transactional(readOnly = true)
    public Ending ending(String token) {
        WaysOut.WayOut way = waysOut.find(token).orElseThrow(Problem::notFound);
        return new Ending(way.kind());
    }

    /**
     * No mails of that kind any more for whom the link was made, and nobody else; the portal goes on telling them.
     *
     * @throws Problem NOT_FOUND where nobody was given that link
     */
    public void end(String token) {
        WaysOut.WayOut way = waysOut.find(token).orElseThrow(Problem::notFound);
        NoticeKind one = way.kind();
        Map<NoticeKind, NoticeWay> now = rows.wishes(way.person()).ways();
        Arrays.stream(NoticeKind.values())
                .filter(kind -> one == null || one == kind)
                .filter(kind -> now.getOrDefault(kind, kind.unlessSaid()).leavesTheHouse())
                .forEach(kind -> rows.put(way.person(), kind, NoticeWay.PORTAL));
    }

    /** Those that the portal has words in. */
    private static Locale language(String tag) {
        if (!tag.equals("en")) {
            throw Problem.invalid("language", "notification.problem.language", tag);
        }
        return Locale.ENGLISH;
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Problem.invalid("zone", "notification.problem.zone", name);
        }
        return ZoneId.of(name);
    }

    private UUID me() {
        PersonId person = current.get().person();
        if (person == null) {
            throw Problem.forbidden();
        }
        return person.value();
    }
}
