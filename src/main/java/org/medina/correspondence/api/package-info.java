/** Letters of cases, for programs. */
@NullMarked
package org.medina.correspondence.api;

import org.jspecify.annotations.NullMarked;
