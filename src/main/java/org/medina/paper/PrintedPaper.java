package org.medina.paper;

/** A paper on its way out. */
public record PrintedPaper(String fileName, PaperFormat format, byte[] bytes) {}
