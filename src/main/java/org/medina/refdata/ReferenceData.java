package org.medina.refdata;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers what a code means, in which edition and order, in the reader's language. */
@Service
public class ReferenceData {

    /** All codes of a list, every edition, in their order. */
    public List<Code> codes(CodeList list) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<Code> find(CodeList list, String code) {
        throw new IllegalStateException("not filled in yet");
    }

    /** What to show for a code; the code itself where it is unknown. */
    public String label(CodeList list, String code) {
        return find(list, code).map(Code::label).orElse(code);
    }

    public List<Forum> forums() {
        throw new IllegalStateException("not filled in yet");
    }

    /** The objectives that a round table of the review forum discusses, in order. */
    public List<Code> objectivesOf(String roundTable) {
        throw new IllegalStateException("not filled in yet");
    }
}
