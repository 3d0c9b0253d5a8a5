package org.medina.guest.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.medina.guest.GuestVisits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a guest's browser keeps: for that one link, out of reach of scripts and of other sites' forms. */
final class GuestCookie {

    private static final String NAME = "medina-guest";

    private GuestCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String secret, String visit) {
        put(request, response, secret, visit, GuestVisits.LASTS);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response, String secret) {
        put(request, response, secret, "", Duration.ZERO);
    }

    private static void put(
            HttpServletRequest request, HttpServletResponse response, String secret, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(request.getContextPath() + "/guest/" + secret)
                .maxAge(lasts)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
