package org.medina.base.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the portal: Vaadin's theme first, then Medina's tokens, parts and shell over it. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/parts.css")
@StyleSheet("theme/portal.css")
@StyleSheet("theme/screens.css")
@StyleSheet("theme/money.css")
@StyleSheet("theme/oversight.css")
public class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addMetaTag("theme-color", "#0c3835");
        settings.addLink("icon", "theme/favicon.svg");
        // before anything is painted, so that a dark page never flashes in light
        settings.addInlineWithContents(
                Inline.Position.APPEND, "<script src=\"theme/scheme.js\"></script>", Inline.Wrapping.NONE);
        settings.addInlineWithContents(
                Inline.Position.APPEND, "<script src=\"theme/navigation.js\"></script>", Inline.Wrapping.NONE);
    }
}
