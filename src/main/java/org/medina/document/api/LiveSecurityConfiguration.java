package org.medina.document.api;

import org.medina.base.api.ProblemAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Live texts are for people who are signed in to the portal, and for its own pages: what another site sends with their
 * cookie is refused. Before the chain of the screens, which would answer with a sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class LiveSecurityConfiguration {

    @Bean
    @Order(4)
    SecurityFilterChain live(HttpSecurity http, ProblemAnswers problems) {
        http.securityMatcher("/live/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((person, context) -> new AuthorizationDecision(person.get() != null
                                && person.get().isAuthenticated()
                                && SameOrigin.holds(context.getRequest()))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::send).accessDeniedHandler(problems::send));
        return http.build();
    }
}
