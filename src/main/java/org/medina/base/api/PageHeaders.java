package org.medina.base.api;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What the pages for people without an account say to browsers: they send nothing elsewhere and are kept nowhere. */
public final class PageHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    public static void set(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    /** The address of the page is a secret. */
    public static void setSecret(HttpServletResponse response) {
        set(response);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
