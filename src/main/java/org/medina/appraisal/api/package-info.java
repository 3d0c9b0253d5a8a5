/** The appraisal over HTTP: parse, call the service, answer. */
@NullMarked
package org.medina.appraisal.api;

import org.jspecify.annotations.NullMarked;
