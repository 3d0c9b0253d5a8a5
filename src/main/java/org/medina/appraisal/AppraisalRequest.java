package org.medina.appraisal;

import java.util.List;
import java.util.Set;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/**
 * What is to be judged, frozen as it was handed in.
 *
 * @param about the case of the request
 * @param receives organisations that would get money of it: they neither score nor vote
 * @param language BCP 47 tag of the text
 */
public record AppraisalRequest(
        SubjectRef about,
        String title,
        OrganisationId applicant,
        Money asked,
        Set<OrganisationId> receives,
        String language,
        List<Section> sections,
        AppraisalPlan plan) {

    public AppraisalRequest {
        receives = Set.copyOf(receives);
        sections = List.copyOf(sections);
    }

    /** A part of the text, plain. */
    public record Section(String name, String heading, String text) {}
}
