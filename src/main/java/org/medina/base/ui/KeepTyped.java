package org.medina.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what is typed inside it in the browser until the server says that it is stored, and brings back what an earlier
 * visit could not store: after a reload, a dead server, an expired sign-in. Fields take part by {@link #mark}.
 */
@Tag("keep-typed")
@JsModule("./keep-typed/keep-typed.ts")
public final class KeepTyped extends Component implements HasComponents, HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Consumer<List<Kept>> finder;
    private final String place;

    /**
     * What the browser kept of one field.
     *
     * @param revision of the case, as it was read before the field was typed into
     */
    public record Kept(String field, String value, Instant at, int revision) {}

    /**
     * @param subject what the fields belong to, e.g. {@code pledge:<id>}
     * @param person whose text it is; nobody else who uses the same browser is offered it
     * @param finder told once, on arrival, when something was kept that the server may not know
     */
    public KeepTyped(String subject, String person, int revision, Consumer<List<Kept>> finder) {
        this.finder = finder;
        this.place = "medina.kept/" + person + "/" + subject + "/";
        addClassName("medina-keep-typed");
        getElement().setAttribute("subject", subject);
        getElement().setAttribute("person", person);
        setRevision(revision);
        for (String state : List.of("saved", "saving", "held", "offline", "refused")) {
            getElement().setAttribute("say-" + state, getTranslation("base.keep." + state));
        }
        getElement()
                .addEventListener("kept", event -> found(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    /** Makes a field take part, under that name. */
    public static void mark(Component field, String name) {
        field.getElement().setAttribute("data-keep", name);
    }

    /** The place that says in words how it stands: saved, saving, no connection. */
    public static void showStateIn(Component place) {
        place.getElement().setAttribute("data-keep-state", "");
        place.getElement().setAttribute("role", "status");
    }

    /** The revision that fields typed into from now on were read at. */
    public void setRevision(int revision) {
        getElement().setAttribute("revision", String.valueOf(revision));
    }

    /** The server has stored that value: the browser may forget it, unless it has been typed into since. */
    public void stored(String field, String value) {
        getElement().callJsFunction("stored", field, value);
    }

    /** Keeps a value that was set by the portal rather than typed, such as a passage that was selected elsewhere. */
    public void remember(String field, String value) {
        getElement().callJsFunction("remember", field, value);
    }

    /** The server has refused the value; it stays in the browser. */
    public void refused(String field) {
        getElement().callJsFunction("refused", field);
    }

    /** Not stored yet because something beside it is still missing; it stays in the browser. */
    public void held(String field) {
        getElement().callJsFunction("held", field);
    }

    /** The person does not want it any more. */
    public void forget(String field) {
        getElement().callJsFunction("forget", field);
    }

    /** Nothing in here is wanted any more; works also when this leaves the page in the same moment. */
    public void forgetAll() {
        UI.getCurrentOrThrow().getPage().executeJs("""
                Object.keys(localStorage).filter(key => key.startsWith($0)).forEach(key => localStorage.removeItem(key))
                """, place);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("offer");
    }

    private void found(JsonNode detail) {
        List<Kept> kept = JSON.convertValue(detail, new TypeReference<>() {});
        finder.accept(kept);
    }
}
