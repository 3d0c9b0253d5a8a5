package org.medina.progress;

/** By whom people reached are counted. */
public enum PeopleGroup {
    WOMEN,
    MEN,
    OTHER_GENDER,
    CHILDREN,
    YOUNG,
    OLDER,
    MIGRANTS,
    REFUGEES,
    HOST_COMMUNITY,
    PERSONS_WITH_DISABILITIES;

    /** Groups that make the whole together, so that one of them follows from the others. */
    boolean isGender() {
        return this == WOMEN || this == MEN || this == OTHER_GENDER;
    }
}
