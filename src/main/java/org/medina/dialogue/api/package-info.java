/** The dialogue over HTTP: parse, call the service, answer. */
@NullMarked
package org.medina.dialogue.api;

import org.jspecify.annotations.NullMarked;
