package org.medina.workflow;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The beans that models may name: what the {@code *ProcessSteps} of all journeys offer, by name. */
record ModelBeans(Map<String, Class<?>> types) {

    static ModelBeans ofAllJourneys() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*ProcessSteps")));
        Map<String, Class<?>> types = new HashMap<>();
        scanner.findCandidateComponents("org.medina").forEach(found -> {
            for (Method method :
                    load(Objects.requireNonNull(found.getBeanClassName())).getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class)) {
                    types.put(method.getName(), method.getReturnType());
                }
            }
        });
        return new ModelBeans(types);
    }

    boolean has(String name, Class<?> type) {
        return type.isAssignableFrom(types.getOrDefault(name, Void.class));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
