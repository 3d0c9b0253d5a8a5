package org.medina.base.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What was asked for, and whether a program or a person asked. */
final class Paths {

    static final String API = "/api/";

    private Paths() {}

    /** The address as the client sent it, also where the container has led on to the error page. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return asked(request).startsWith(request.getContextPath() + API);
    }
}
