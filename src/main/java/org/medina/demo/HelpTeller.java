package org.medina.demo;

import java.util.UUID;
import org.medina.help.Help;
import org.medina.help.HelpId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked the secretariat for help, and what became of it. */
@Component
@Order(120)
class HelpTeller implements Teller<HelpTale, HelpTale.Step> {

    private final Help help;
    private final Told told;

    HelpTeller(Help help, Told told) {
        this.help = help;
        this.told = told;
    }

    @Override
    public String file() {
        return "help.json";
    }

    @Override
    public Class<HelpTale[]> tales() {
        return HelpTale[].class;
    }

    @Override
    public UUID begin(HelpTale tale, HelpTale.Step step) {
        String about = tale.about() == null ? null : told.required(tale.about()).toString();
        return help.ask(step.title(), step.words(), about, step.urgency(), step.language())
                .value();
    }

    @Override
    public void act(HelpTale tale, UUID request, HelpTale.Step step) {
        HelpId id = new HelpId(request);
        switch (step.deed()) {
            case ask -> throw new IllegalStateException(tale.key() + " is asked already");
            case answer -> help.answer(id, step.words());
            case add -> help.add(id, step.words());
            case close -> help.close(id, step.words());
        }
    }
}
