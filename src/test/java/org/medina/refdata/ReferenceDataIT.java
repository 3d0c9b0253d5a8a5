package org.medina.refdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@IntegrationTest
class ReferenceDataIT {

    @Autowired
    ReferenceData codes;

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest
    @EnumSource
    void everyListHasCodesWithLabelsInOrder(CodeList list) {
        List<Code> entries = codes.codes(list);
        assertThat(entries).isNotEmpty().allSatisfy(code -> assertThat(code.label())
                .isNotBlank());
        assertThat(entries).extracting(Code::order).isSorted().doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(code -> assertThat(codes.find(list, code.code())).contains(code));
    }

    @Test
    void theListsHoldWhatTheWorldAgreedOn() {
        assertThat(codesOf(CodeList.GCM_OBJECTIVE))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).mapToObj(Integer::toString).toList());
        assertThat(codesOf(CodeList.GCM_PRINCIPLE)).hasSize(10).startsWith("a").endsWith("j");
        assertThat(codesOf(CodeList.GCR_PARAGRAPH)).containsExactly("37", "38", "66", "97", "98", "99", "100");
        assertThat(codesOf(CodeList.SDG_TARGET)).hasSize(20).contains("10.7", "10.c", "17.17");
        assertThat(codes.codes(CodeList.ACTION_AREA, "2020")).hasSize(6);
        assertThat(codes.codes(CodeList.ACTION_AREA, "portal")).hasSize(7);
        assertThat(codes.label(CodeList.GCM_OBJECTIVE, "15"))
                .isEqualTo("Provide access to basic services for migrants");
    }

    @Test
    void theRoundTablesShareTheObjectivesAmongThem() {
        List<String> shared = Stream.of("RT1", "RT2", "RT3", "RT4")
                .flatMap(table -> codes.objectivesOf(table).stream())
                .map(Code::code)
                .toList();
        assertThat(shared).containsExactlyInAnyOrderElementsOf(codesOf(CodeList.GCM_OBJECTIVE));
        assertThat(codes.objectivesOf("RT3"))
                .extracting(Code::code)
                .containsExactly("14", "15", "16", "19", "20", "22");
    }

    @Test
    void forumsHaveTheDatesThatAreKnown() {
        Forum imrf = forum("imrf-2026");
        assertThat(imrf.begins()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(imrf.ends()).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(forum("grf-2019").month()).isEqualTo(Month.DECEMBER);
        assertThat(forum("grf-2019").begins()).isNull();
        assertThat(forum("imrf-2030").month()).isNull();
        assertThat(codes.forums()).extracting(Forum::year).isSorted();
    }

    @Test
    void countriesAreTheUnitedNationsMembersAndObserversUnderTheirNamesThere() {
        assertThat(codesOf(CodeList.COUNTRY))
                .hasSize(195)
                .contains("SLE", "PSE", "VAT")
                .doesNotContain("TWN", "XKX");
        Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
        assertThat(iso).containsAll(codesOf(CodeList.COUNTRY));
        assertThat(codes.label(CodeList.COUNTRY, "TZA")).isEqualTo("United Republic of Tanzania");
        assertThat(codes.label(CodeList.COUNTRY, "TUR")).isEqualTo("Türkiye");
    }

    @Test
    void everyCountryHasAZoneAndAWeekAndAnUnknownOneHasTheUsualWeek() {
        Set<ZoneId> zones = new HashSet<>();
        for (String country : codesOf(CodeList.COUNTRY)) {
            zones.add(workingDays.zoneOf(country));
            Instant deadline = workingDays.addWorkingDays(
                    Instant.parse("2026-11-18T12:00:00Z"), 15, country, workingDays.zoneOf(country));
            assertThat(deadline)
                    .isBetween(Instant.parse("2026-12-04T00:00:00Z"), Instant.parse("2026-12-20T00:00:00Z"));
        }
        assertThat(zones).hasSizeGreaterThan(150).doesNotContain(ZoneOffset.UTC);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 21), "ZZZ")).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 20), "ZZZ")).isTrue();
    }

    @Test
    void fridayIsADayOfRestInAmmanAndSundayIsNot() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 20), "JOR")).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 22), "JOR")).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 22), "SLE")).isFalse();
    }

    @Test
    void aLanguageWithoutTranslationsReadsEnglish() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("mn"));
        try {
            assertThat(codes.label(CodeList.PLEDGE_FORM, "partnership")).isEqualTo("In partnership");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private List<String> codesOf(CodeList list) {
        return codes.codes(list).stream().map(Code::code).toList();
    }

    private Forum forum(String code) {
        return codes.forums().stream()
                .filter(forum -> forum.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
