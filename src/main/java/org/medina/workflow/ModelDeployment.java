package org.medina.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models that changed and moves the cases under way to them, before the portal answers anybody. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final List<String> PLACES = List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn");

    private final ProcessEngine engine;
    private final ResourcePatternResolver resources;
    private final StartupLock lock;
    private final InstanceMigration migration;

    ModelDeployment(
            ProcessEngine engine, ResourcePatternResolver resources, StartupLock lock, InstanceMigration migration) {
        this.engine = engine;
        this.resources = resources;
        this.lock = lock;
        this.migration = migration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.whileHeld(() -> {
            models().forEach(this::deploy);
            migration.apply();
        });
    }

    /** One deployment a file, named as the file: the engine then leaves out what it already has. */
    private void deploy(Resource model) {
        String name = Objects.requireNonNull(model.getFilename());
        try (InputStream bytes = model.getInputStream()) {
            engine.getRepositoryService()
                    .createDeployment()
                    .name(name)
                    .enableDuplicateFiltering(true)
                    .addInputStream(name, bytes)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> models() {
        return PLACES.stream()
                .flatMap(this::found)
                .sorted((one, other) -> Objects.requireNonNull(one.getFilename())
                        .compareTo(Objects.requireNonNull(other.getFilename())))
                .toList();
    }

    private Stream<Resource> found(String place) {
        try {
            return Stream.of(resources.getResources(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
