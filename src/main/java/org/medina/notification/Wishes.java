package org.medina.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a person wishes to be told.
 *
 * @param ways of every kind
 * @param digestAt when, in their zone, the mail of the day comes
 */
public record Wishes(Map<NoticeKind, NoticeWay> ways, ZoneId zone, Locale language, LocalTime digestAt) {

    public static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

    public Wishes {
        Map<NoticeKind, NoticeWay> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, ways.getOrDefault(kind, kind.unlessSaid()));
        }
        ways = Map.copyOf(all);
    }

    public NoticeWay way(NoticeKind kind) {
        return ways.getOrDefault(kind, kind.unlessSaid());
    }
}
