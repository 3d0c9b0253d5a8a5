package org.medina.base.api;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** What every request of the API passes, after it is known who sends it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ApiFilterConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemAnswers problems) {
        return onApi(new BodyLimitFilter(problems), 1);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            StoredAnswers answers, PlatformTransactionManager transactions, ProblemAnswers problems) {
        return onApi(new IdempotencyFilter(answers, transactions, problems), 2);
    }

    private static <T extends Filter> FilterRegistrationBean<T> onApi(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(order);
        return registration;
    }
}
