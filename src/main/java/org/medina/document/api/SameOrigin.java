package org.medina.document.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.WebUtils;

/** Whether a page of the portal itself has sent a request; every browser says so with a POST and with a WebSocket. */
final class SameOrigin {

    private SameOrigin() {}

    static boolean holds(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        boolean told = site != null || request.getHeader("Origin") != null;
        boolean reads = HttpMethod.GET.matches(request.getMethod());
        return (told || reads) && WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
