package org.medina.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class BaseConfiguration {

    @Bean
    PortalClock clock() {
        return PortalClock.system();
    }

    /** One bundle a module: every {@code messages/<module>.properties} on the classpath, English where nothing else is. */
    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(baseNames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** PostgreSQL's types, and a pair of converters for each type that a module keeps as {@code jsonb}. */
    @Bean
    JdbcCustomConversions jdbcCustomConversions(List<JsonColumn.Types> modules, JsonMapper json) {
        var converters = modules.stream()
                .flatMap(module -> module.types().stream())
                .flatMap(
                        type -> Stream.<Object>of(new JsonColumn.Writer(type, json), new JsonColumn.Reader(type, json)))
                .toList();
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, converters);
    }

    private static String[] baseNames() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Arrays.stream(found)
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(file -> file.substring(0, file.length() - ".properties".length()))
                    .filter(name -> !name.contains("_"))
                    .distinct()
                    .sorted()
                    .map(name -> "messages/" + name)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
