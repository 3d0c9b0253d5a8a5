package org.medina.demo;

import java.util.List;

/** A case of the story and what happened to it; its first step begins it. */
interface Tale<S extends Tale.Step> {

    /** Its name in the story. */
    String key();

    List<S> steps();

    /** What one account did on one day. */
    interface Step {

        int daysAgo();

        String account();

        /** Short name of the organisation that the account acts for. */
        String organisation();
    }
}
