package org.medina.pledge;

import java.util.List;

/**
 * One thing that people do with a pledge, and what must have been done before it.
 *
 * @param transition of the model, or what happens beside it
 * @param lead alias of the city whose pledge it is
 * @param partners their aliases
 * @param before in order, after the pledge was begun
 */
record PledgeMove(String transition, String lead, List<String> partners, List<Deed> before, Deed deed) {

    static final String BESIDE = "beside the model: ";

    /**
     * @param account who does it
     * @param verb the API's word for it
     */
    record Deed(String account, String verb) {}

    private static final List<String> NOBODY = List.of();
    private static final List<String> MONTREAL = List.of("montreal");

    private static final Deed CREATE = new Deed("editor.freetown", "create");
    private static final Deed SEND = new Deed("editor.freetown", "send-to-review");
    private static final Deed SEND_ALONE = new Deed("coordinator.maipu", "send-to-review");
    private static final Deed APPROVE = new Deed("coordinator.freetown", "approve");
    private static final Deed CONFIRM = new Deed("coordinator.montreal", "confirm");
    private static final Deed CONSULT = new Deed("coordinator.freetown", "consult");
    private static final Deed CALL_OFF = new Deed("coordinator.freetown", "call-off");
    private static final Deed SIGN = new Deed("mayor.freetown", "sign");
    private static final Deed ACCEPT = new Deed("officer", "accept");
    private static final Deed WITHDRAW = new Deed("coordinator.freetown", "withdraw");

    private static final List<Deed> IN_REVIEW = List.of(SEND);
    private static final List<Deed> ASKED = List.of(SEND, CONSULT);
    private static final List<Deed> CONSULTED = List.of(SEND, CONSULT, CALL_OFF);
    private static final List<Deed> APPROVED = List.of(SEND, APPROVE);
    private static final List<Deed> CONFIRMED = List.of(SEND, APPROVE, CONFIRM);
    private static final List<Deed> SIGNED = List.of(SEND, APPROVE, SIGN);

    /** Done by people; what the process does by itself is in {@link #TIMED}. */
    static final List<PledgeMove> ALL = List.of(
            freetown("flow_Begun flow_ToDraft", NOBODY, List.of(), CREATE),
            freetown("flow_Drafted flow_ToReview", NOBODY, List.of(), SEND),
            alone(
                    "flow_Drafted flow_OfficeOfOne flow_ToMinistries flow_NotAsked flow_ToFreeze flow_Frozen flow_ToPartners",
                    MONTREAL),
            alone(
                    "flow_Drafted flow_OfficeOfOne flow_ToMinistries flow_NotAsked flow_ToFreeze flow_Frozen flow_NoPartners flow_ToSign",
                    NOBODY),
            freetown(
                    "flow_Reviewed flow_Approved flow_ToMinistries flow_NotAsked flow_ToFreeze flow_Frozen flow_ToPartners",
                    MONTREAL,
                    IN_REVIEW,
                    APPROVE),
            freetown(
                    "flow_Reviewed flow_Approved flow_ToMinistries flow_NotAsked flow_ToFreeze flow_Frozen flow_NoPartners flow_ToSign",
                    NOBODY,
                    IN_REVIEW,
                    APPROVE),
            freetown("flow_Reviewed flow_ReviewReturned flow_ToDraft", NOBODY, IN_REVIEW, back("coordinator.freetown")),
            freetown("flow_Reviewed flow_Approved flow_ToMinistries flow_Asked", NOBODY, IN_REVIEW, CONSULT),
            freetown("flow_Consulted flow_ToRevision", NOBODY, ASKED, CALL_OFF),
            freetown("flow_Revised flow_ToFreeze flow_Frozen flow_ToPartners", MONTREAL, CONSULTED, APPROVE),
            freetown("flow_Revised flow_ToFreeze flow_Frozen flow_NoPartners flow_ToSign", NOBODY, CONSULTED, APPROVE),
            freetown("flow_PartnersAnswered flow_AllConfirmed flow_ToSign", MONTREAL, APPROVED, CONFIRM),
            freetown(
                    "flow_PartnersAnswered flow_PartnerDeclined flow_ToDraft",
                    MONTREAL,
                    APPROVED,
                    new Deed("coordinator.montreal", "decline")),
            freetown("flow_PledgeReturned flow_ToDraft", MONTREAL, APPROVED, back("mayor.freetown")),
            freetown("flow_SignatureAnswered flow_Signed", MONTREAL, CONFIRMED, SIGN),
            freetown(
                    "flow_SignatureAnswered flow_SignatureReturned flow_ToDraft",
                    NOBODY,
                    APPROVED,
                    back("mayor.freetown")),
            freetown("flow_Checked flow_Accepted flow_Published", NOBODY, SIGNED, ACCEPT),
            freetown("flow_Checked flow_CheckReturned flow_ToDraft", NOBODY, SIGNED, back("officer")),
            withdrawn("userTask_DraftPledge", NOBODY, List.of()),
            withdrawn("userTask_ReviewDraft", NOBODY, IN_REVIEW),
            withdrawn("callActivity_AskMinistries", NOBODY, ASKED),
            withdrawn("userTask_RevisePledge", NOBODY, CONSULTED),
            withdrawn("userTask_ConfirmPartnership", MONTREAL, APPROVED),
            withdrawn("userTask_SignPledge", NOBODY, APPROVED),
            withdrawn("userTask_CheckPledge", NOBODY, SIGNED),
            freetown(BESIDE + "an edit", NOBODY, List.of(), new Deed("editor.freetown", "edit")),
            freetown(BESIDE + "the first of two confirms", List.of("montreal", "zurich"), APPROVED, CONFIRM),
            freetown(
                    BESIDE + "a published pledge is withdrawn",
                    NOBODY,
                    List.of(SEND, APPROVE, SIGN, ACCEPT),
                    WITHDRAW));

    /** Done by timers. */
    static final List<PledgeMove> TIMED = List.of(
            freetown(
                    "flow_PartnersSilent flow_SilentDropped flow_ToDraft",
                    MONTREAL,
                    APPROVED,
                    timer("partners-silent")),
            freetown("flow_DraftIdle flow_Reminded", NOBODY, List.of(), timer("remind")),
            freetown("flow_CheckOverdue flow_Escalated", NOBODY, SIGNED, timer("escalate")));

    /** Nobody in the realm of the demo can: the one city with an office of one has no ministry to ask. */
    static final List<String> BEYOND_THE_DEMO = List.of("flow_Drafted flow_OfficeOfOne flow_ToMinistries flow_Asked");

    boolean isOfTheModel() {
        return !transition.startsWith(BESIDE);
    }

    boolean isCreation() {
        return deed.equals(CREATE);
    }

    String writer() {
        return lead.equals("maipu") ? "coordinator.maipu" : "editor.freetown";
    }

    private static PledgeMove freetown(String transition, List<String> partners, List<Deed> before, Deed deed) {
        return new PledgeMove(transition, "freetown", partners, before, deed);
    }

    /** In Maipú one person alone writes and coordinates. */
    private static PledgeMove alone(String transition, List<String> partners) {
        return new PledgeMove(transition, "maipu", partners, List.of(), SEND_ALONE);
    }

    private static PledgeMove withdrawn(String task, List<String> partners, List<Deed> before) {
        return freetown("flow_Withdrawn from " + task, partners, before, WITHDRAW);
    }

    /** @param act what the history of the pledge says then */
    private static Deed timer(String act) {
        return new Deed("", act);
    }

    private static Deed back(String account) {
        return new Deed(account, "return");
    }
}
