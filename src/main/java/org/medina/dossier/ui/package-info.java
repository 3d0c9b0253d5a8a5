/** A dossier as it is looked at, wherever a journey shows it; and what a pledge looks like on the forms of the forums. */
@NullMarked
@NamedInterface("ui")
package org.medina.dossier.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
