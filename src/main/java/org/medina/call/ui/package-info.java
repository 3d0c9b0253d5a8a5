/** The screens of calls: list, page, editor, mechanisms. Only {@link CallNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.call.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
