package org.medina.signoff;

/** The sheet that is signed by hand: the text, its hash, a QR code to its verification. */
public record PaperSheet(String fileName, byte[] pdf) {}
