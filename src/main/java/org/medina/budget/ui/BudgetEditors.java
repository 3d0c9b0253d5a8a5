package org.medina.budget.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medina.budget.Budget;
import org.medina.budget.BudgetRules;
import org.medina.budget.BudgetSheets;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;

/** Makes the parts of the screen that show a budget. */
@Service
public class BudgetEditors {

    private final BudgetSheets sheets;
    private final Organisations organisations;

    BudgetEditors(BudgetSheets sheets, Organisations organisations) {
        this.sheets = sheets;
        this.organisations = organisations;
    }

    /** A field that holds a budget. */
    public BudgetEditor editor(BudgetRules rules) {
        return new BudgetEditor(rules, names(rules), sheets);
    }

    /** A budget to be read. @param years so many columns at least */
    public BudgetTable table(Budget budget, int years) {
        Map<OrganisationId, String> names = new LinkedHashMap<>();
        budget.shares()
                .forEach(share -> names.put(
                        share.agency(), organisations.get(share.agency()).name()));
        return new BudgetTable(budget, years, names);
    }

    private Map<OrganisationId, String> names(BudgetRules rules) {
        Map<OrganisationId, String> names = new LinkedHashMap<>();
        rules.agencies().stream()
                .map(organisations::get)
                .sorted(Comparator.comparing(Organisation::name))
                .forEach(agency -> names.put(agency.id(), agency.name()));
        return names;
    }
}
