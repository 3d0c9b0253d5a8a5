package org.medina.review;

/** What a ministry says beside a city's text; always labelled as its own. */
public record Statement(String words, Act by) {

    /** The most words that one may have. */
    public static final int MOST_WORDS = 300;

    /** What came of asking the ministry. */
    public enum State {
        /** There is no ministry to ask, which is a normal state of affairs. */
        NOBODY,
        ASKED,
        GIVEN,
        /** It said that it would add none. */
        WAIVED,
        /** Its time is over. */
        SILENT
    }
}
