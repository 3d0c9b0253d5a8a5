/** Where templates are edited, and where one is filled from a case. */
@NullMarked
package org.medina.template.ui;

import org.jspecify.annotations.NullMarked;
