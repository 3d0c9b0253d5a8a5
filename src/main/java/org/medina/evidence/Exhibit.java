package org.medina.evidence;

/** A file of a bundle, by its path in it. */
record Exhibit(String path, long size, String sha256, long crc) {}
