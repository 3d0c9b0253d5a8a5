package org.medina.mailbox;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What somebody would read of a mail that is written as a page. */
final class HtmlText {

    private static final String QUOTES =
            "blockquote, .gmail_quote, .moz-cite-prefix, #divRplyFwdMsg, #appendonsend ~ *";

    private HtmlText() {}

    static String of(String html) {
        return text(Jsoup.parse(html));
    }

    static String withoutQuotes(String html) {
        Document page = Jsoup.parse(html);
        page.select(QUOTES).remove();
        return text(page);
    }

    private static String text(Document page) {
        page.select("script, style, head, title, template").remove();
        page.select("br, p, div, li, tr, h1, h2, h3, h4, blockquote").before("\n");
        page.select("li").prepend("- ");
        return page.body()
                .wholeText()
                .replaceAll("[ \\t\\x0B\\f\\xA0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }
}
