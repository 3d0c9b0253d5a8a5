package org.medina.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Picks a day in the reader's language and order: months, weekdays, the first day of the week. */
public final class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        Locale locale = ReaderTime.locale();
        var names = DateFormatSymbols.getInstance(locale);
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(getTranslation("base.day.today"))
                .setCancel(getTranslation("base.cancel"))
                .setBadInputErrorMessage(getTranslation("base.day.wrong")));
        setClearButtonVisible(true);
    }

    /** From Sunday on, as the picker counts; the first of Java's eight names is empty. */
    private static List<String> days(String[] names) {
        return Arrays.stream(names).skip(1).toList();
    }
}
