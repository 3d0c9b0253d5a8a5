package org.medina.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserE2E {

    @Test
    void aDemoAccountGetsInAtTheSignInPage(Page page) {
        page.navigate(Servers.readyKeycloak().url() + "/realms/medina/account/");
        page.locator("#username").waitFor();
        assertThat(page.content()).as("the sign-in page in the portal's look").contains("/login/medina/");

        SignIn.fill(page, "coordinator.freetown");

        page.waitForURL("**/realms/medina/account/**");
        assertThat(page.locator("#username").count()).isZero();
    }

    @Test
    void axeSaysWhatIsWrongAndWhere(Page page) {
        page.setContent("<html lang='en'><title>x</title><main><h1>x</h1><img id='bare' src='data:,'></main></html>");

        assertThatThrownBy(() -> Axe.check(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("#bare");
    }

    @Test
    void axeIsContentWithAGoodPage(Page page) {
        page.setContent("<html lang='en'><title>x</title><main><h1>A good page</h1></main></html>");

        Axe.check(page);
    }
}
