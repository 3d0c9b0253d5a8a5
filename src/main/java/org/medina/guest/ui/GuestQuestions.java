package org.medina.guest.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.document.SectionRight;
import org.medina.guest.Guest;
import org.medina.guest.GuestDraft;
import org.medina.guest.GuestRight;
import org.medina.guest.Guests;
import org.springframework.stereotype.Component;

/** How guests are let in and sent away. */
@Component
class GuestQuestions {

    private static final int USUAL_DAYS = 14;

    private final Guests guests;

    GuestQuestions(Guests guests) {
        this.guests = guests;
    }

    Question letIn(SubjectRef subject, Runnable after) {
        var name = new TextField(say("name"));
        name.setHelperText(say("name.help"));
        var email = new EmailField(say("email"));
        email.setHelperText(say("email.help"));
        Select<GuestRight> right = new Select<>();
        right.setLabel(say("right"));
        right.setItems(GuestRight.values());
        right.setItemLabelGenerator(one -> say("choice." + one));
        right.setValue(GuestRight.COMMENT);
        DatePicker lastDay = new DayPicker(say("last-day"));
        lastDay.setValue(guests.today().plusDays(USUAL_DAYS));
        List.<HasSize>of(name, email, right, lastDay).forEach(HasSize::setWidthFull);
        boolean comments = guests.most(subject).allows(SectionRight.COMMENT);
        return new Question(say("let-in.title"), say(comments ? "let-in.text" : "let-in.text.read"))
                .field("name", name)
                .field("email", email)
                .field("right", right)
                .field("lastDay", lastDay)
                .answer(say("let-in.do"), () -> {
                    guests.letIn(
                            subject,
                            new GuestDraft(
                                    name.getValue(),
                                    Objects.requireNonNullElse(email.getValue(), ""),
                                    right.getValue(),
                                    lastDay.getValue()));
                    Told.done(say("let-in.done"));
                    after.run();
                });
    }

    Question revoke(Guest guest, Runnable after) {
        return new Question(say("revoke.title", guest.name()), say("revoke.text"))
                .answer(
                        say("revoke.do"),
                        () -> {
                            guests.revoke(guest.id());
                            Told.done(say("revoked"));
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }

    Question sendAgain(Guest guest, Runnable after) {
        return new Question(say("send-again.title", guest.name()), say("send-again.text", guest.email()))
                .answer(say("send-again.do"), () -> {
                    guests.sendAgain(guest.id());
                    Told.done(say("sent-again"));
                    after.run();
                });
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("guest." + key, arguments);
    }
}
