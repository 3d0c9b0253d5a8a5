package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.FileIntake;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.legacy.CheckedRow.Outcome;
import org.medina.legacy.ColumnMapping;
import org.medina.legacy.LegacyImport;
import org.medina.legacy.LegacyImports;
import org.medina.legacy.LegacyPreview;

/** Past actions are brought in: choose the file, say what its columns hold, look at every row, then take what is right. */
@Route(LegacyNavigation.BRINGING)
@PermitAll
class ImportView extends Stack implements HasDynamicTitle {

    private final LegacyImports imports;
    private final TextField name = new TextField(say("file-name"));
    private final TextField source = new TextField(say("source.of"));
    private final Stack preview = new Stack();
    private final Set<Integer> apart = new TreeSet<>();
    private byte[] file = {};

    private record Looked(byte[] file, LegacyPreview preview) {}

    ImportView(LegacyImports imports) {
        this.imports = imports;
        if (!imports.isOfUse()) {
            throw Problem.forbidden();
        }
        name.setHelperText(say("file-name.help"));
        source.setHelperText(say("source.help"));
        source.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        source.setWidthFull();
        add(
                new PageHeader(say("bring"))
                        .over(new Anchor(LegacyNavigation.LIST, say("title")))
                        .lead(say("bring.lead")),
                new Panel(say("bring.file"), intake()).lead(say("bring.file.lead", LegacyImports.MOST_ROWS)),
                preview);
    }

    @Override
    public String getPageTitle() {
        return say("bring");
    }

    private FileIntake<Looked> intake() {
        return new FileIntake<>(
                say("bring.choose"),
                say("bring.drop"),
                LegacyImports.MOST_BYTES,
                bytes -> new Looked(bytes, imports.preview(bytes, null, Set.of())),
                this::arrived);
    }

    private Notice arrived(Looked looked) {
        file = looked.file();
        apart.clear();
        show(looked.preview());
        return new Notice(
                Notice.Kind.INFO,
                say("bring.read"),
                say("bring.read.text", looked.preview().rows().size()));
    }

    /** Looks at the same file again. */
    private void again(@Nullable ColumnMapping mapping) {
        Told.attempt(() -> show(imports.preview(file, mapping, apart)));
    }

    private void show(LegacyPreview looked) {
        preview.removeAll();
        preview.add(new Panel(say("columns"), new MappingFields(looked, this::again)).lead(say("columns.lead")));
        if (looked.rows().isEmpty()) {
            preview.add(new Notice(Notice.Kind.WARNING, say("columns.needed"), say("columns.needed.text")));
            return;
        }
        preview.add(new Panel(say("rows"), new PreviewRows(looked, apart, (row, own) -> {
            if (own) {
                apart.add(row);
            } else {
                apart.remove(row);
            }
            again(looked.mapping());
        })));
        preview.add(taking(looked));
    }

    private Panel taking(LegacyPreview looked) {
        int many = looked.count(Outcome.NEW);
        var take = new Button(say("take", many));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(many > 0);
        take.setDisableOnClick(true);
        take.addClickListener(event -> {
            if (!Told.attempt(() -> take(looked), this::refused)) {
                take.setEnabled(true);
            }
        });
        var actions = new Div(take);
        actions.addClassName("medina-actions");
        return new Panel(say("take.title"), new Stack(source, name, actions)).lead(say("take.lead"));
    }

    private void take(LegacyPreview looked) {
        source.setInvalid(false);
        LegacyImport taken = imports.take(file, name.getValue(), source.getValue(), looked.mapping(), apart);
        Told.done(say("taken", taken.taken()));
        UI.getCurrentOrThrow().navigate(LegacyNavigation.LIST);
    }

    private void refused(Problem problem) {
        for (FieldProblem wrong : problem.fields()) {
            if (wrong.field().equals("source")) {
                source.setErrorMessage(Told.words(wrong));
                source.setInvalid(true);
                source.focus();
                return;
            }
        }
        Told.refused(problem);
    }
}
