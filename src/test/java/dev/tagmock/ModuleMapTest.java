package dev.tagmock;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.tagmock.testing.MadePart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may know whom, and who does. The two APIs never meet; the domain knows nobody, and the container only the package that is made for it. */
@AnalyzeClasses(packagesOf = TagMockApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleMapTest {
    private static final Pattern MODULE = Pattern.compile("dev\\.tagmock\\.(\\w+)");
    private static final Predicate<String> BETWEEN_MODULES =
            Pattern.compile("(\\w+) --> (?!\\1$)\\w+").asMatchPredicate();

    @ArchTest
    static final ArchRule modulesKnowOnlyWhomTheyMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("tag")
            .definedBy("dev.tagmock.tag..")
            .layer("api")
            .definedBy("dev.tagmock.api..")
            .layer("http")
            .definedBy("dev.tagmock.http..")
            .layer("start")
            .definedBy("dev.tagmock.start..")
            .layer("quick")
            .definedBy("dev.tagmock.quick..")
            .layer("openapi")
            .definedBy("dev.tagmock.openapi..")
            .layer("blueking")
            .definedBy("dev.tagmock.blueking..")
            .layer("iam")
            .definedBy("dev.tagmock.iam..")
            .layer("apig")
            .definedBy("dev.tagmock.apig..")
            .layer("world")
            .definedBy("dev.tagmock.world..")
            .layer("control")
            .definedBy("dev.tagmock.control..")
            .whereLayer("tag")
            .mayNotAccessAnyLayer()
            .whereLayer("api")
            .mayOnlyAccessLayers("tag")
            .whereLayer("http")
            .mayOnlyAccessLayers("api")
            .whereLayer("start")
            .mayOnlyAccessLayers("api")
            .whereLayer("quick")
            .mayNotAccessAnyLayer()
            .whereLayer("openapi")
            .mayOnlyAccessLayers("api")
            .whereLayer("blueking")
            .mayOnlyAccessLayers("tag", "api")
            .whereLayer("iam")
            .mayOnlyAccessLayers("api")
            .whereLayer("apig")
            .mayOnlyAccessLayers("tag", "api", "iam")
            .whereLayer("world")
            .mayOnlyAccessLayers("tag", "api")
            .whereLayer("control")
            .mayOnlyAccessLayers("tag", "api", "world");

    @ArchTest
    static final ArchRule everyPackageIsAModule =
            slices().matching("dev.tagmock.(*)..").should().beFreeOfCycles();

    /** Within a module: what its packages share stands in the module's own, and knows none below it. */
    @ArchTest
    static final ArchRule noPackagesKnowEachOther =
            slices().matching("dev.tagmock.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoWire = noClasses()
            .that(resideInAPackage("dev.tagmock.tag.."))
            // How tags are stored, not how they are sent.
            .and()
            .doNotHaveSimpleName("TagDocument")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "tools.jackson..", "org.apache..");

    @ArchTest
    static final ArchRule onlyHttpKnowsTheContainer = noClasses()
            .that(resideInAPackage("dev.tagmock..").and(not(resideInAPackage("dev.tagmock.http.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..");

    /** What is emulated has one clock, which tests can set. */
    @ArchTest
    static final ArchRule theEmulatedPartAsksNoOtherClock = noClasses()
            .that(resideInAnyPackage(
                    "dev.tagmock.tag..",
                    "dev.tagmock.blueking..",
                    "dev.tagmock.apig..",
                    "dev.tagmock.iam..",
                    "dev.tagmock.world.."))
            .should()
            .callMethodWhere(target(owner(assignableTo(Temporal.class).or(type(Clock.class))))
                    .and(target(nameMatching("now|system.*|tick.*")))
                    .or(target(owner(type(System.class))).and(target(nameMatching("currentTimeMillis|nanoTime")))))
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Calendar.class);

    /** It runs in a JVM of its own, before anything else does. */
    @ArchTest
    static final ArchRule theQuickStartNeedsTheJdkAlone = classes()
            .that()
            .resideInAPackage("dev.tagmock.quick..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.tagmock.quick..", "java..", "org.jspecify..");

    /** A body that came late is in the exchange, and no longer in the stream that Spring would read. */
    @ArchTest
    static final ArchRule bodiesComeFromTheExchange = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.bind.annotation.RequestBody");

    @ArchTest
    static void theMapIsDrawnAsTheCodeIs(JavaClasses classes) throws IOException {
        String arrows = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> module(use.getOriginClass()) + " --> " + module(use.getTargetClass()))
                .filter(BETWEEN_MODULES)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n  "));
        new MadePart(Path.of("docs/modules.md"), "the code's dependencies")
                .verify("```mermaid\nflowchart TD\n  " + arrows + "\n```\n");
    }

    /** The package below this project's, as such; nothing for what is not in one. */
    private static String module(JavaClass type) {
        Matcher module = MODULE.matcher(type.getBaseComponentType().getPackageName());
        return module.lookingAt() ? module.group(1) : "";
    }
}
