package rolemanager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "rolemanager", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";

    @ArchTest
    static final ArchRule MODEL_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("rolemanager.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("rolemanager.model", JDK, NULLNESS);

    @ArchTest
    static final ArchRule JSON_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("rolemanager.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("rolemanager.json", JDK, NULLNESS);

    @ArchTest
    static final ArchRule THE_PLAN_IS_PURE = classes()
            .that()
            .resideInAnyPackage("rolemanager.plan", "rolemanager.generate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "rolemanager.model",
                    "rolemanager.plan",
                    "rolemanager.generate",
                    "java.util..",
                    "java.lang..",
                    NULLNESS);

    @ArchTest
    static final ArchRule THE_CATALOG_KNOWS_THE_MODEL = classes()
            .that()
            .resideInAPackage("rolemanager.catalog")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("rolemanager.catalog", "rolemanager.model", JDK, NULLNESS);

    @ArchTest
    static final ArchRule DATABASES_KNOW_NEITHER_PLANS_NOR_REQUESTS = classes()
            .that()
            .resideInAPackage("rolemanager.databases")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "rolemanager.databases",
                    "rolemanager.apply",
                    "rolemanager.catalog",
                    "rolemanager.json",
                    "rolemanager.model",
                    JDK,
                    NULLNESS);

    @ArchTest
    static final ArchRule REQUESTS_AND_REPORTS_KNOW_MODEL_AND_PLAN = classes()
            .that()
            .resideInAnyPackage("rolemanager.request", "rolemanager.report")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "rolemanager.request",
                    "rolemanager.report",
                    "rolemanager.json",
                    "rolemanager.model",
                    "rolemanager.plan",
                    JDK,
                    NULLNESS);

    @ArchTest
    static final ArchRule ONLY_CONNECT_KNOWS_THE_DRIVER = noClasses()
            .that()
            .resideOutsideOfPackage("rolemanager.connect")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    /** The service itself opens and closes the connection it hands on. */
    @ArchTest
    static final ArchRule FEW_KNOW_SQL = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "rolemanager.catalog",
                    "rolemanager.apply",
                    "rolemanager.check",
                    "rolemanager.connect",
                    "rolemanager.databases",
                    "rolemanager")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule ONLY_AWS_KNOWS_SIGNING_AND_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("rolemanager.aws")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.URLConnection.class);

    @ArchTest
    static final ArchRule ONLY_LAMBDA_KNOWS_LAMBDA = noClasses()
            .that()
            .resideOutsideOfPackage("rolemanager.lambda")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages("rolemanager.lambda", "rolemanager.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rolemanager.lambda", "rolemanager.cli");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("rolemanager.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_STATIC_STATE_THAT_CHANGES =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule ENVIRONMENT_AND_EXIT_ONLY_IN_THE_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages("rolemanager.lambda", "rolemanager.cli")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class);
}
