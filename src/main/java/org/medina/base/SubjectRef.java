package org.medina.base;

import java.util.UUID;

/**
 * Points at a case of any journey without knowing it: the kind is the journey's module name ({@code pledge}), the id is
 * the case's own.
 */
public record SubjectRef(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
