package org.medina.document;

import tools.jackson.databind.JsonNode;

/**
 * What stands in a section.
 *
 * @param plain the accepted text, as if every open suggestion were rejected: a line a block, list items begin with
 *     {@code "- "}, cells of a table are separated by tabs
 * @param json the section as it is, with suggestions and comment marks, in ProseMirror's JSON
 * @param changedAt the version after the last step that changed the accepted text
 */
public record SectionText(String plain, JsonNode json, long changedAt) {}
