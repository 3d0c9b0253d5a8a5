package org.medina.screens;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.medina.testing.Screens;

/**
 * A screen in one of its states: who looks at it, where it is, and what is done there before it is looked at.
 *
 * @param account empty for somebody who is not signed in
 * @param address with the state of a pledge in braces where its id stands
 */
record Place(String name, String account, String address, Consumer<Page> arrival) {

    private static final Pattern STATE = Pattern.compile("\\{([A-Z_]+)}");

    static Place of(String name, String account, String address) {
        return new Place(name, account, address, page -> {});
    }

    /** Then waits for a text that shows that it is there. */
    Place shows(String text) {
        return then(page -> Screens.awaitText(page, text));
    }

    Place press(String... buttons) {
        return then(page -> Arrays.stream(buttons).forEach(button -> Screens.press(page, button)));
    }

    /** Then presses a button of the dialog that is open. */
    Place answer(String button) {
        return then(page -> Screens.answer(page, button));
    }

    Place then(Consumer<Page> next) {
        return new Place(name, account, address, arrival.andThen(next));
    }

    /** Its address for a pledge that stands so. */
    String address(PledgesOfEveryState pledges) {
        return STATE.matcher(address).replaceAll(state -> pledges.in(state.group(1)));
    }

    /** Which screen it is, whatever it shows. */
    String screen() {
        return STATE.matcher(address).replaceAll("").replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
