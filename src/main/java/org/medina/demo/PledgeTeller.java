package org.medina.demo;

import java.util.UUID;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the story that happen to a pledge. */
@Component
@Order(10)
class PledgeTeller implements Teller<PledgeTale, PledgeTale.Step> {

    private final PledgeDrafting drafting;
    private final PledgeService pledges;
    private final PledgeReading reading;
    private final PaperTale paper;
    private final TextTale text;

    PledgeTeller(
            PledgeDrafting drafting, PledgeService pledges, PledgeReading reading, PaperTale paper, TextTale text) {
        this.drafting = drafting;
        this.pledges = pledges;
        this.reading = reading;
        this.paper = paper;
        this.text = text;
    }

    @Override
    public String file() {
        return "pledges.json";
    }

    @Override
    public Class<PledgeTale[]> tales() {
        return PledgeTale[].class;
    }

    @Override
    public UUID begin(PledgeTale tale, PledgeTale.Step step) {
        return drafting.create(tale.content().deepCopy(), step.onBehalfOf()).value();
    }

    @Override
    public void act(PledgeTale tale, UUID subject, PledgeTale.Step step) {
        var id = new PledgeId(subject);
        switch (step.deed()) {
            case create, enter -> throw new IllegalStateException(id + " is begun twice");
            case edit -> {
                if (step.patch() != null) {
                    drafting.edit(id, step.patch(), reading.get(id).read());
                }
            }
            case comment -> text.comment(id, step);
            case reply -> text.reply(id, step);
            case suggest -> text.suggest(id, step);
            case sendToReview -> pledges.sendToReview(id);
            case approve -> pledges.approve(id);
            case confirm -> pledges.confirm(id);
            case sign -> pledges.sign(id, reading.get(id).textHash(), step.document(), step.date());
            case recordPaper -> paper.record(id, step);
            case checkPaper -> paper.check(id);
            case accept -> pledges.accept(id);
            case returnToDraft -> pledges.returnToDraft(id, step.reason());
            case withdraw -> pledges.withdraw(id, step.reason(), step.publicReason());
        }
    }
}
