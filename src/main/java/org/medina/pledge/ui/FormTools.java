package org.medina.pledge.ui;

import org.medina.document.ui.WordFiles;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeReading;
import org.springframework.stereotype.Component;

/** What the form is made with. */
@Component
record FormTools(
        FieldEditors editors,
        FieldWords words,
        FieldValues values,
        PledgeDrafting drafting,
        PledgeReading reading,
        WordFiles wordFiles) {}
