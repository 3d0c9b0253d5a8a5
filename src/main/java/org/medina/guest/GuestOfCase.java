package org.medina.guest;

/** A guest whose link runs, with the case whose text they read. */
public record GuestOfCase(Guest guest, String reference, String title) {}
