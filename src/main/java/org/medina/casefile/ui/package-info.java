/**
 * The shell of a case's page, the same for every journey: where it stands, whose turn it is, the text, people, history.
 * A journey declares a {@link org.medina.casefile.ui.CaseView} bean and fills the shell with its own parts.
 */
@NullMarked
@NamedInterface("ui")
package org.medina.casefile.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
