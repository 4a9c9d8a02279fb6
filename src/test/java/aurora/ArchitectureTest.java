package aurora;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.pulumi.resources.ComponentResource;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the program. */
@AnalyzeClasses(packages = "aurora", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nobodyKnowsTheEntry = noClasses()
            .that()
            .doNotHaveSimpleName("App")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("App");

    @ArchTest
    static final ArchRule onlyTheEntryKnowsThePlatforms = noClasses()
            .that(not(resideInAPackage("aurora.platform")))
            .and()
            .doNotHaveSimpleName("App")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("aurora.platform");

    @ArchTest
    static final ArchRule onlyTheConfigurationReadsConfiguration = noClasses()
            .that(not(resideInAPackage("aurora.config")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.pulumi.Config");

    @ArchTest
    static final ArchRule componentsAreToldOnlyWhatConcernsThem = noClasses()
            .that(not(resideInAnyPackage("aurora", "aurora.config", "aurora.platform")))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("StackConfig");

    @ArchTest
    static final ArchRule theConfigurationDeclaresNothing = noClasses()
            .that()
            .resideInAPackage("aurora.config")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.pulumi.aws..", "com.pulumi.resources..", "com.pulumi.command.."));

    @ArchTest
    static final ArchRule theConfigurationKnowsNoComponent = noClasses()
            .that()
            .resideInAPackage("aurora.config")
            .should()
            .dependOnClassesThat(resideInAPackage("aurora..").and(not(resideInAPackage("aurora.config"))));

    @ArchTest
    static final ArchRule policiesKnowNoResource = noClasses()
            .that()
            .resideInAPackage("aurora.policy")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.pulumi.aws..", "com.pulumi.resources.."));

    @ArchTest
    static final ArchRule decisionsKnowNoResource = noClasses()
            .that()
            .haveSimpleNameEndingWith("Plan")
            .or()
            .haveSimpleNameEndingWith("Check")
            .and()
            .areNotAssignableTo(ComponentResource.class)
            .or()
            .haveSimpleNameEndingWith("Parameters")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.pulumi.aws..", "com.pulumi.resources.."));

    @ArchTest
    static final ArchRule theLocalClusterKnowsNoAws = noClasses()
            .that()
            .resideInAPackage("aurora.local")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.pulumi.aws..");

    @ArchTest
    static final ArchRule nothingOfTheSdkIsUsedThatIsItsOwn = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.pulumi..internal", "com.pulumi..internal.."));

    @ArchTest
    static final ArchRule theEnvironmentIsReadInOnePlace = noClasses()
            .that(not(resideInAPackage("aurora.config")))
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv");

    @ArchTest
    static final ArchRule componentsAreFinal =
            classes().that().areAssignableTo(ComponentResource.class).should().haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule nothingChangesThatIsShared =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule packagesDoNotKnowEachOtherInCircles =
            slices().matching("aurora.(*)..").should().beFreeOfCycles();
}
