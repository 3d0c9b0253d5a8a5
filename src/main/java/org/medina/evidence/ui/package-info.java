/** Evidence on a case’s page, and a way out with everything. */
@NullMarked
package org.medina.evidence.ui;

import org.jspecify.annotations.NullMarked;
