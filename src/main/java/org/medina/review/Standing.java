package org.medina.review;

/** Whether a city has answered. */
public enum Standing {
    /** Its day has not come. */
    WAITING,
    /** Its day has passed. */
    LATE,
    /** All its pledges stand as they are. */
    CONFIRMED,
    /** It told something new of one pledge at least. */
    UPDATED,
    /** Everything was frozen without it. */
    SILENT;

    /** SQL over a contribution {@code c}, at the time {@code :now}. */
    static final String SQL = """
            case when c.handed_in is null and c.stage in ('FROZEN', 'LAPSED') then 'SILENT'
                 when c.handed_in is null and c.answers_due <= :now then 'LATE'
                 when c.handed_in is null then 'WAITING'
                 when c.content @> '{"answers": [{"choice": "UPDATED"}]}' then 'UPDATED'
                 else 'CONFIRMED' end""";
}
