/**
 * A text that cities stand behind together: drafted by several, frozen, open for endorsement until a date, endorsed city by city
 * with the mandate for it, closed and presented. The process is {@code bpmn/declaration.bpmn}. The secretariat keeps it by
 * {@link org.medina.declaration.DeclarationDrafting} and {@link org.medina.declaration.DeclarationKeeping}, cities come in by
 * {@link org.medina.declaration.DeclarationEndorsing}, readers by {@link org.medina.declaration.DeclarationReading}, the public
 * by {@link org.medina.declaration.PublicDeclarations}. Who endorsed is told as of a moment, and what was told once stays true.
 */
@NullMarked
@ApplicationModule(
        displayName = "Declaration",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "workflow",
            "casefile",
            "casefile :: ui",
            "casefile :: api",
            "document",
            "document :: ui",
            "inbox",
            "attachment",
            "attachment :: api",
            "signoff",
            "signoff :: ui"
        })
package org.medina.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
