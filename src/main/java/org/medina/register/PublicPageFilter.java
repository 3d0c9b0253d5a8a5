package org.medina.register;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Tells browsers what the public pages may do, which is next to nothing, and answers 304 where nothing has changed. */
@Component
class PublicPageFilter extends ShallowEtagHeaderFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    PublicPageFilter() {
        // a strong tag would keep the server from compressing
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (isStreamed(request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilterInternal(request, response, chain);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        boolean front = path.equals("/") && request.getParameter("v-r") == null;
        return !(front
                || path.equals("/register")
                || path.startsWith("/register/")
                || path.equals("/verify")
                || path.startsWith("/verify/")
                || path.startsWith("/consulted/"));
    }

    /** Downloads are as long as the register and must not be held back to be hashed. */
    private static boolean isStreamed(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/register/pledges.")
                || path.startsWith("/register/legacy.")
                || path.startsWith("/register/reviews/") && path.contains("/dossier.");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
