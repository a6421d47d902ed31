package dev.tagmock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may know whom, and who does. The two APIs never meet; the domain and the web floor know nobody. */
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
            .layer("web")
            .definedBy("dev.tagmock.web..")
            .layer("blueking")
            .definedBy("dev.tagmock.blueking..")
            .layer("apig")
            .definedBy("dev.tagmock.apig..")
            .layer("iam")
            .definedBy("dev.tagmock.iam..")
            .layer("settings")
            .definedBy("dev.tagmock.settings..")
            .layer("openapi")
            .definedBy("dev.tagmock.openapi..")
            .layer("store")
            .definedBy("dev.tagmock.store..")
            .layer("world")
            .definedBy("dev.tagmock.world..")
            .layer("control")
            .definedBy("dev.tagmock.control..")
            .whereLayer("tag")
            .mayNotAccessAnyLayer()
            .whereLayer("web")
            .mayOnlyAccessLayers("tag")
            .whereLayer("settings")
            .mayOnlyAccessLayers("web")
            .whereLayer("store")
            .mayOnlyAccessLayers("settings")
            .whereLayer("openapi")
            .mayOnlyAccessLayers("web")
            .whereLayer("blueking")
            .mayOnlyAccessLayers("tag", "web")
            .whereLayer("iam")
            .mayOnlyAccessLayers("web")
            .whereLayer("apig")
            .mayOnlyAccessLayers("tag", "web", "iam")
            .whereLayer("world")
            .mayOnlyAccessLayers("tag", "web", "settings")
            .whereLayer("control")
            .mayOnlyAccessLayers("tag", "web", "settings", "world");

    @ArchTest
    static final ArchRule everyPackageIsAModule =
            slices().matching("dev.tagmock.(*)..").should().beFreeOfCycles();

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
