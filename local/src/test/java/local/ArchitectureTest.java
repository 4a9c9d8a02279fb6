package local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the local tools. */
@AnalyzeClasses(packages = "local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_SERVER_KNOWS_NOTHING_OF_PULUMI = noClasses()
            .that()
            .resideInAPackage("local.server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("local.provider..", "local.cli", "pulumirpc..", "io.grpc..");

    @ArchTest
    static final ArchRule THE_PROVIDERS_KNOW_NOTHING_OF_THE_SERVER = noClasses()
            .that()
            .resideInAPackage("local.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("local.server", "local.cli");

    @ArchTest
    static final ArchRule THE_PROVIDERS_KNOW_NOTHING_OF_EACH_OTHER =
            slices().matching("local.provider.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule WHAT_PROVIDERS_SHARE_KNOWS_NONE_OF_THEM = noClasses()
            .that()
            .resideInAPackage("local.provider")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("local.provider.*..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("local.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("local.cli", "picocli..");

    @ArchTest
    static final ArchRule ONLY_THE_PROTOCOL_SPEAKS_THE_PROTOCOL = noClasses()
            .that()
            .resideOutsideOfPackage("local.provider")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("pulumirpc..", "io.grpc..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_READS_THE_ENVIRONMENT_AND_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage("local.cli")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class);
}
