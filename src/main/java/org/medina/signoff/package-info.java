/**
 * Freezes what is signed and keeps the signatures: exact bytes under their hash, salted section by section, signatures
 * chained one to the next, verified from the stored bytes alone. Paper counts like a click. Knows a case only by its
 * {@link org.medina.base.SubjectRef}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sign-off",
        allowedDependencies = {"base", "base :: ui", "identity", "casefile", "attachment", "document"})
package org.medina.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
