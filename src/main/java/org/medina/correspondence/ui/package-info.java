/** The register of letters on a case’s page, and one question to many cases. */
@NullMarked
package org.medina.correspondence.ui;

import org.jspecify.annotations.NullMarked;
