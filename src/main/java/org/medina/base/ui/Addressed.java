package org.medina.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.function.Function;
import org.medina.base.Problem;

/** Finds the case that the {@code address} of a screen names, by its id or its reference. */
public final class Addressed {

    private Addressed() {}

    /** Empty when the reader is led to the page that says that nothing is here. */
    public static <I, D> Optional<D> find(
            BeforeEnterEvent event, Function<String, Optional<I>> resolve, Function<I, D> get) {
        return find(event, "address", typed -> resolve.apply(typed).map(get));
    }

    /** As {@link #find(BeforeEnterEvent, Function, Function)}, by another part of the screen's address. */
    public static <D> Optional<D> find(BeforeEnterEvent event, String parameter, Function<String, Optional<D>> named) {
        Optional<D> found = Optional.empty();
        try {
            found = event.getRouteParameters().get(parameter).flatMap(named);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
        }
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return found;
    }
}
