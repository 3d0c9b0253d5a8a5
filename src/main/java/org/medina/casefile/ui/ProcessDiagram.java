package org.medina.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The process as it was modelled, with the token where the case waits; the same is said in words beside it. */
@Tag("process-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./process-diagram/process-diagram.ts")
public final class ProcessDiagram extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param xml the model
     * @param active ids of the elements where the case waits
     * @param done ids of those it has passed
     * @param label what the picture is called when it is read aloud
     */
    public ProcessDiagram(String xml, Set<String> active, Set<String> done, String label) {
        addClassName("medina-diagram");
        getElement().setAttribute("xml", xml);
        getElement().setAttribute("active", String.join(" ", active));
        getElement().setAttribute("done", String.join(" ", done));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /**
     * Writes a number at each step, and colours those that stand out.
     *
     * @param numbers what is written at which element
     * @param heat from 1 to 4 at which element
     */
    public ProcessDiagram figures(Map<String, String> numbers, Map<String, Integer> heat) {
        getElement().setAttribute("numbers", JSON.writeValueAsString(numbers));
        getElement().setAttribute("heat", JSON.writeValueAsString(heat));
        return this;
    }

    /** Who chooses an element with the pointer; the same has to be in reach of the keyboard beside the picture. */
    public ProcessDiagram whenChosen(Consumer<String> chosen) {
        getElement()
                .addEventListener(
                        "element-chosen",
                        event -> chosen.accept(
                                event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        return this;
    }
}
