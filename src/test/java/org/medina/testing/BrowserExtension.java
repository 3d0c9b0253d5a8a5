package org.medina.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its window, and takes a picture of every page in it when the test fails. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final List<Class<?>> PARAMETERS = List.of(Page.class, BrowserContext.class, RunningPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == RunningPortal.class) {
            return RunningPortal.shared();
        }
        BrowserContext window = context.getStore(NAMESPACE)
                .computeIfAbsent(BrowserContext.class, key -> Browser.newContext(), BrowserContext.class);
        return type == BrowserContext.class ? window : window.newPage();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext window = context.getStore(NAMESPACE).get(BrowserContext.class, BrowserContext.class);
        if (window == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            takePictures(
                    window,
                    context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName() + "-" + context.getDisplayName());
        }
        window.close();
    }

    private static void takePictures(BrowserContext window, String test) {
        int number = 0;
        for (Page page : window.pages()) {
            String name = test.replaceAll("[^A-Za-z0-9.]+", "-") + "-" + ++number + ".png";
            try {
                page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name)));
            } catch (PlaywrightException e) {
                // a page that crashed has no picture; the test's own failure is what counts
                System.err.println("No picture of " + name + ": " + e.getMessage());
            }
        }
    }
}
