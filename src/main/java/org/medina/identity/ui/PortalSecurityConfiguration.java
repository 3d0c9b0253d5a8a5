package org.medina.identity.ui;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.medina.identity.keycloak.PortalSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Everything that is neither API nor public is a screen for people who are signed in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurityConfiguration {

    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, PortalSignIn signIn, VaadinDefaultRequestCache asked) {
        asked.setDelegateRequestCache(pageAskedFor());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(PortalSignIn.PAGE, "{baseUrl}/")
                .defaultSuccessUrl(PortalSignIn.FIRST_PAGE)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        signIn.addTo(http);
        return http.build();
    }

    /** The address that one comes back to after the sign-in is the one that was asked for, without a mark in it. */
    @SuppressWarnings("NullAway") // no name means no mark, as Spring documents it
    private static RequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
