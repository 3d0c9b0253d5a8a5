package org.medina.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** An address that leads nowhere, or to something that the reader may not know of: the same answer for both. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    MissingView() {
        var home = new Anchor("work", getTranslation("base.missing.first"));
        add(new EmptyState(getTranslation("base.missing.title"), getTranslation("base.missing.text"), home));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.missing.title");
    }
}
