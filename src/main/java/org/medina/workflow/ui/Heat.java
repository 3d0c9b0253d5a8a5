package org.medina.workflow.ui;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.medina.casefile.ui.ProcessDiagram;
import org.medina.workflow.ProcessPicture;
import org.medina.workflow.StepFigures;

/** What the colours of a picture say; the darkest is the step that has the most of it. */
enum Heat {
    TIME(step -> {
        Duration median = step.median();
        return median == null ? 0 : median.toSeconds();
    }),
    WAITING(StepFigures::waiting),
    PASSED(StepFigures::passed);

    private static final int DEGREES = 4;

    private final transient ToDoubleFunction<StepFigures> measure;

    Heat(ToDoubleFunction<StepFigures> measure) {
        this.measure = measure;
    }

    ProcessDiagram draw(ProcessPicture picture, String label) {
        Map<String, String> numbers = picture.steps().stream()
                .filter(step -> step.waiting() > 0)
                .collect(Collectors.toMap(StepFigures::element, step -> String.valueOf(step.waiting())));
        var diagram = new ProcessDiagram(picture.xml(), Set.of(), Set.of(), label).figures(numbers, degrees(picture));
        diagram.addClassName("medina-diagram--large");
        return diagram;
    }

    private Map<String, Integer> degrees(ProcessPicture picture) {
        double most = picture.steps().stream().mapToDouble(measure).max().orElse(0);
        Map<String, Integer> degrees = new HashMap<>();
        picture.steps().stream()
                .filter(step -> measure.applyAsDouble(step) > 0)
                .forEach(step ->
                        degrees.put(step.element(), (int) Math.ceil(DEGREES * measure.applyAsDouble(step) / most)));
        return degrees;
    }
}
