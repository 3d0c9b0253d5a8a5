/** The screens of declarations: list, case page, text, endorsing, checking. Only {@link DeclarationNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.declaration.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
