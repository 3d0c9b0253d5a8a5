package org.medina.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Process;

/** A model as a file and as the engine reads it. */
record Model(String fileName, String xml, BpmnModelInstance tree) {

    static final Path SHIPPED = Path.of("bpmn");
    static final Path FOR_TESTS = Path.of("src/test/resources/bpmn");

    static Model of(String fileName, String xml) {
        return new Model(
                fileName, xml, Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(xml.getBytes(UTF_8))));
    }

    static Model read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Model> allIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    Process process() {
        return tree.getModelElementsByType(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    String tag() {
        return String.valueOf(process().getOperatonVersionTag());
    }

    List<FlowNode> nodes() {
        return List.copyOf(tree.getModelElementsByType(FlowNode.class));
    }

    /** The same model with a part of its text replaced; fails when that part is not there. */
    Model with(String part, String other) {
        if (!xml.contains(part)) {
            throw new IllegalArgumentException("the model does not contain " + part);
        }
        return of(fileName, xml.replace(part, other));
    }

    @Override
    public String toString() {
        return fileName;
    }
}
