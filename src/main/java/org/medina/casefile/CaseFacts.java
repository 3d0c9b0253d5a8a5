package org.medina.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.base.SubjectRef;

/**
 * What a journey can say of its cases in a letter or a paper that is made from a template; offered as a bean by each journey
 * for its own kind.
 */
public interface CaseFacts {

    /** The kind of its cases, as in {@link SubjectRef}. */
    String kind();

    /** What it can say, each a name in words of lower case with hyphens; a message {@code fact.<name>} tells people. */
    List<String> names();

    /**
     * What there is to say, as far as the current actor may read it; what is missing, or is not for them, is left out.
     *
     * @param locale in which days, amounts and codes are told
     */
    Map<String, String> of(SubjectRef subject, Locale locale);
}
