/** The screens of the grant: list, case page, signing, report. Only {@link GrantNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.grant.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
