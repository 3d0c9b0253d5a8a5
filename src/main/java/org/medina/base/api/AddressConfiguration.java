package org.medina.base.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Keeps the addresses of programs, of public pages and of screens apart, which otherwise all end at the screens' servlet
 * when nobody else wants them.
 */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration implements WebMvcConfigurer {

    private static final List<String> NEVER_SCREENS =
            List.of("/api/**", "/actuator/**", "/register/**", "/verify/**", "/live/**");

    private static final CacheControl FOR_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().staleWhileRevalidate(Duration.ofDays(1));

    /** The theme's files need no trip each time; served by the screens' servlet they would. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/theme/**")
                .addResourceLocations("classpath:/META-INF/resources/theme/")
                .setCacheControl(FOR_MINUTES);
    }

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
