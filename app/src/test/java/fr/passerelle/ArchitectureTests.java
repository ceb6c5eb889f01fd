package fr.passerelle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.passerelle.kernel.Now;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The rules of the house that a machine can check; CONTRIBUTING.md says why. */
@AnalyzeClasses(packages = "fr.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCKS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIsForAndNotItsPattern = noClasses()
            .that()
            .areNotMemberClasses()
            .should()
            .haveNameMatching(".*(Mapper|Impl|Utils?|Helper|D[Tt][Oo]|Manager|Data|ServiceImpl)");

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule aConstructorTakesFiveThingsAtMost = constructors()
            .that()
            .areDeclaredInClassesThat(
                    describe("are neither records nor enums nor compiled templates", ArchitectureTests::writtenByHand))
            .should(takeAtMost(5));

    @ArchTest
    static final ArchRule aFeatureUsesItsOwnRootAndOtherRootsOnly = classes()
            .that(describe("are ours, templates of the design apart", ArchitectureTests::ours))
            .should(keepToRoots());

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("fr.passerelle.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule thereIsOneClock = noClasses()
            .that()
            .areNotAssignableTo(Now.class)
            .should()
            .callMethodWhere(describe("reads the time of the machine", ArchitectureTests::readsTheTime));

    @ArchTest
    static final ArchRule fieldsAreNeverInjected = noFields().should().beAnnotatedWith(Autowired.class);

    /** A stream of rows holds its connection until it is closed, and nobody closes it: the pool runs dry. */
    @ArchTest
    static final ArchRule rowsAreReadToTheEnd =
            noClasses().should().callMethodWhere(describe("streams rows and closes nothing", ArchitectureTests::leaks));

    private static boolean writtenByHand(JavaClass type) {
        return !type.isRecord() && !type.isEnum() && !type.getName().contains("Generated");
    }

    private static boolean leaks(JavaMethodCall call) {
        return call.getName().equals("stream")
                && call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class)
                && call.getOrigin().getMethodCallsFromSelf().stream()
                        .noneMatch(other -> other.getName().equals("close"));
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return CLOCKS.contains(call.getName())
                && (owner.getPackageName().equals("java.time")
                        || owner.isEquivalentTo(System.class)
                        || owner.isEquivalentTo(Clock.class))
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("fr.passerelle.")
                && !type.getPackageName().startsWith("fr.passerelle.design");
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int parameters) {
        return new ArchCondition<>("take at most " + parameters + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int taken = constructor.getRawParameterTypes().size();
                if (taken > parameters) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getFullName() + " takes " + taken));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepToRoots() {
        return new ArchCondition<>("use roots of modules only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> wrong(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean wrong(JavaClass from, JavaClass to) {
        if (!ours(to)) {
            return false;
        }
        String feature = feature(to);
        return !feature.isEmpty()
                && !(module(from).equals(module(to)) && feature(from).equals(feature));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    /** What follows the module in the name of the package. */
    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 4 ? "" : parts[3];
    }
}
