package org.medina.dialogue.ui;

/** What somebody selected in the text; offsets as those of {@link org.medina.dialogue.Place}. */
record Passage(String section, String quoted, int start, int end) {}
