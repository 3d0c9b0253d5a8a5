package org.medina;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that the compiler cannot hold, each with a planted violation that shows that it bites. */
final class HouseRules {

    private HouseRules() {}

    static final ArchRule THE_ENGINE_STAYS_BEHIND_ITS_DOOR = noClasses()
            .that(areNot("..workflow.."))
            .and()
            .haveNameNotMatching(".*Process(Steps)?(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.operaton..")
            .because("a journey talks to the engine through Processes, and the engine to a journey through its steps");

    static final ArchRule VAADIN_STAYS_IN_VIEWS = noClasses()
            .that(areNot("..ui.."))
            // where the browser's sign-in begins, and where the theme and the push connection are declared
            .and()
            .haveNameNotMatching(".*\\.(MedinaApplication|AppShell|identity\\.keycloak\\.\\w*Configuration)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..")
            .because("services know nothing of screens");

    static final ArchRule HTTP_STAYS_AT_THE_EDGE = noClasses()
            .that(areNot("..api..", "..register.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.web.bind.annotation..")
                    .or(nameMatching("org\\.springframework\\.stereotype\\.Controller")))
            .because("requests are answered in api packages and the public register");

    static final ArchRule THERE_IS_ONE_CLOCK = noClasses()
            .that(areNot("..launcher..", "..testing.."))
            .and()
            .haveNameNotMatching(".*\\.PortalClock")
            .should(readATimeOfTheirOwn())
            .because("everything that is timed follows the portal's clock");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should(notBeInjected()).because("what a class needs stands in its constructor");

    static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto)")
            .because("such a name says nothing; use the field's own words");

    static final ArchRule TESTS_SHARE_ONE_PORTAL = noClasses()
            .should()
            .beAnnotatedWith("org.springframework.context.annotation.Import")
            .because("a test with imports of its own starts a portal of its own; a TestComponent is there for all");

    static final ArchRule TESTS_MOCK_NOTHING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mockito..")
            .because("what is tested with a double of our own code is the double");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(liveInAPackageThatIsNullMarked()).because("NullAway looks only at what is marked");

    private static DescribedPredicate<JavaClass> areNot(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static ArchCondition<JavaClass> readATimeOfTheirOwn() {
        Set<String> times = Set.of(
                "Instant",
                "LocalDate",
                "LocalDateTime",
                "LocalTime",
                "ZonedDateTime",
                "OffsetDateTime",
                "Year",
                "YearMonth");
        return new ArchCondition<>("read a time of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    AccessTarget target = access.getTarget();
                    JavaClass owner = target.getOwner();
                    boolean now = owner.getPackageName().equals("java.time")
                            && times.contains(owner.getSimpleName())
                            && target.getName().equals("now")
                            && !access.getTarget().getFullName().contains("java.time.Clock");
                    boolean millis = target.getFullName().startsWith("java.lang.System.currentTimeMillis");
                    boolean clock = owner.isEquivalentTo(Clock.class)
                            && target.getName().startsWith("system");
                    boolean date = target.getFullName().equals(Date.class.getName() + ".<init>()");
                    if (now || millis || clock || date) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> notBeInjected() {
        Set<String> injections = Set.of(
                "org.springframework.beans.factory.annotation.Autowired",
                "org.springframework.beans.factory.annotation.Value",
                "jakarta.inject.Inject",
                "jakarta.annotation.Resource");
        return new ArchCondition<>("not be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean injected = injections.stream().anyMatch(field::isAnnotatedWith);
                events.add(new SimpleConditionEvent(field, !injected, field.getFullName() + " is injected"));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAPackageThatIsNullMarked() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
