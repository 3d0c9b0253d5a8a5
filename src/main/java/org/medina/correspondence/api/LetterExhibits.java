package org.medina.correspondence.api;

import java.util.List;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterFiles;
import org.springframework.stereotype.Component;

/** The letters of a case with what they enclose, in its evidence. */
@Component
class LetterExhibits implements CaseEvidence {

    private final Correspondence letters;
    private final LetterFiles files;

    LetterExhibits(Correspondence letters, LetterFiles files) {
        this.letters = letters;
        this.files = files;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        List<Letter> all = letters.isOpenTo(subject) ? letters.of(subject) : List.of();
        if (all.isEmpty()) {
            return;
        }
        into.data(
                "letters.json",
                new Listing<>(all.stream().map(LettersApi.Json::of).toList(), null));
        for (Letter letter : all) {
            for (AttachmentSummary file : files.list(letter.id())) {
                into.file(
                        "letters/" + letter.number() + "/" + file.fileName(),
                        out -> files.writeTo(letter.id(), file.id(), out));
            }
        }
    }
}
