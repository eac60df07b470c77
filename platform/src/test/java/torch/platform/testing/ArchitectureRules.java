package torch.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Rules of structure that hold in every service. */
public final class ArchitectureRules {

    private static final Set<String> WRITING = Set.of(
            "insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "deleteOne", "deleteMany", "bulkWrite");

    private ArchitectureRules() {}

    /**
     * An aggregate's documents are written by the platform's port alone: no class of a service calls a writing method of
     * a collection unless its name says that it writes a copy, a projection or a ledger of its own.
     */
    public static void check(String basePackage) {
        check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage));
    }

    static void check(JavaClasses classes) {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Projection")
                .and()
                .haveSimpleNameNotEndingWith("Copies")
                .and()
                .haveSimpleNameNotEndingWith("Contributions")
                .and()
                .haveSimpleNameNotEndingWith("Ledger")
                .should(useAWritingMethodOfACollection())
                .check(classes);
    }

    private static ArchCondition<JavaClass> useAWritingMethodOfACollection() {
        return new ArchCondition<>("use a writing method of MongoCollection") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> use : item.getCodeUnitAccessesFromSelf()) {
                    if (use.getTargetOwner().isAssignableTo(MongoCollection.class)
                            && writes(use.getTarget().getName())) {
                        events.add(SimpleConditionEvent.satisfied(item, use.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean writes(String method) {
        return WRITING.contains(method) || method.startsWith("findOneAnd");
    }
}
