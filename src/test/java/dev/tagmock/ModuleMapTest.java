package dev.tagmock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. The two APIs never meet; the domain and the web floor know nobody. */
@AnalyzeClasses(packagesOf = TagMockApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleMapTest {
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
            .mayNotAccessAnyLayer()
            .whereLayer("settings")
            .mayOnlyAccessLayers("web")
            .whereLayer("store")
            .mayOnlyAccessLayers("settings")
            .whereLayer("openapi")
            .mayOnlyAccessLayers("web")
            .whereLayer("blueking")
            .mayOnlyAccessLayers("tag", "web", "openapi")
            .whereLayer("iam")
            .mayOnlyAccessLayers("web", "openapi")
            .whereLayer("apig")
            .mayOnlyAccessLayers("tag", "web", "iam", "openapi")
            .whereLayer("world")
            .mayOnlyAccessLayers("tag", "web", "settings", "blueking", "apig", "iam")
            .whereLayer("control")
            .mayOnlyAccessLayers("tag", "web", "settings", "world", "openapi");

    @ArchTest
    static final ArchRule everyPackageIsAModule =
            slices().matching("dev.tagmock.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoWire = noClasses()
            .that(resideInAPackage("dev.tagmock.tag.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "tools.jackson..", "org.apache..");
}
