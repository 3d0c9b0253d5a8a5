package org.medina.identity;

/** Somebody with an account, as the mirror knows them. */
public record Person(PersonId id, String username, String name, String email) {}
