/** The screens of funding requests: list, beginning, form, case page. */
@NullMarked
@NamedInterface("ui")
package org.medina.funding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
