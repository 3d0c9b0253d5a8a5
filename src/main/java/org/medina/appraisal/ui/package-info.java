/**
 * The screens of the appraisal: desk, case page, a reviewer’s page, the committee’s decision room. Only
 * {@link AppraisalNavigation} is seen from outside.
 */
@NullMarked
@NamedInterface("ui")
package org.medina.appraisal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
