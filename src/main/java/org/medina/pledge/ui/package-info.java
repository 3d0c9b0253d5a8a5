/** The screens of the pledge: list, case page, form, signing. Only {@link PledgeNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.pledge.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
