/**
 * The screens of the dialogue: list, opening, case page, comments, evidence. Only {@link DialogueNavigation} is seen from
 * outside.
 */
@NullMarked
@NamedInterface("ui")
package org.medina.dialogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
