package org.medina.admission;

/** Where an admission stands. */
public enum AdmissionState {
    /** The secretariat invites it; its letter is to come. */
    INVITED,
    /** Its letter waits to be checked. */
    ASKED,
    /** One officer found the letter good; another one must. */
    CHECKED,
    ADMITTED,
    REFUSED;

    public boolean isOpen() {
        return this != ADMITTED && this != REFUSED;
    }
}
