/** The screens of progress: my updates, calendar, form, case page. Only {@link ProgressNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.progress.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
