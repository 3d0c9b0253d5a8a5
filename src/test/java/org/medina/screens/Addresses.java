package org.medina.screens;

import com.vaadin.flow.router.Route;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of everything people can look at, read from the code. */
final class Addresses {

    /** Not pages: what pages load, and what is downloaded. */
    private static final Set<String> NO_PAGES = Set.of(
            "/register/assets/{of}/{*path}",
            "/register/pledges.csv",
            "/register/pledges.json",
            "/register/legacy.csv",
            "/register/legacy.json",
            "/register/declarations/{reference}.csv",
            // forms of a guest’s page, which answer with it or lead back to it
            "/guest/{secret}/code",
            "/guest/{secret}/comment",
            "/guest/{secret}/enter",
            "/guest/{secret}/leave",
            "/register/declarations/{reference}.json",
            "/register/reviews/{reference}/dossier.{format}",
            "/register/reports/{year:\\d{4}}-{language:[a-z]{2}}.pdf",
            "/error");

    private Addresses() {}

    static List<String> ofScreens() {
        return classesWith(Route.class)
                .map(view -> "/" + view.getAnnotation(Route.class).value())
                .sorted()
                .toList();
    }

    static List<String> ofPublicPages() {
        return classesWith(Controller.class)
                .filter(controller -> !controller.isAnnotationPresent(RestController.class))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(Addresses::paths)
                .filter(path -> !NO_PAGES.contains(path))
                .sorted()
                .toList();
    }

    private static Stream<String> paths(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null ? Stream.empty() : Arrays.stream(mapping.path());
    }

    private static Stream<Class<?>> classesWith(Class<? extends Annotation> annotation) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scan.findCandidateComponents("org.medina").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, Addresses.class.getClassLoader()))
                .filter(type -> !type.getName().contains("Probe"));
    }
}
