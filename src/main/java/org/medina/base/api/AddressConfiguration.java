package org.medina.base.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Keeps the addresses of programs, of public pages and of screens apart, which otherwise all end at the screens' servlet
 * when nobody else wants them.
 */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    private static final List<String> NEVER_SCREENS = List.of("/api/**", "/actuator/**", "/register/**", "/verify/**");

    /** An address under one of the prefixes that no controller knows is not there; asking makes no session. */
    @Bean
    HandlerMapping unknownAddresses() {
        HttpRequestHandler notThere = (request, response) -> {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        };
        var mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(NEVER_SCREENS.stream().collect(Collectors.toMap(pattern -> pattern, pattern -> notThere)));
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return mapping;
    }

    /**
     * The screens send their traffic to {@code /?v-r=…}, where the public front page lives; it has to reach them before a
     * controller refuses its method.
     */
    @Bean
    HandlerMapping screenTraffic(@Qualifier("vaadinForwardingController") Controller screens) {
        var mapping = new AbstractHandlerMapping() {
            @Override
            protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
                boolean root = request.getRequestURI().equals(request.getContextPath() + "/");
                return root && request.getParameter("v-r") != null ? screens : null;
            }
        };
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }
}
