package torch.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Rules of structure that hold in every service. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * An aggregate's documents are written by the platform's port alone: no class of a service calls a writing method of
     * a collection unless its name says that it writes a copy, a projection or a ledger of its own.
     */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Projection")
                .and()
                .haveSimpleNameNotEndingWith("Copies")
                .and()
                .haveSimpleNameNotEndingWith("Contributions")
                .and()
                .haveSimpleNameNotEndingWith("Ledger")
                .should(callAWritingMethodOfACollection())
                .check(classes);
    }

    private static ArchCondition<JavaClass> callAWritingMethodOfACollection() {
        return new ArchCondition<>("call a writing method of MongoCollection") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    if (call.getTargetOwner().isAssignableTo(MongoCollection.class)
                            && writes(call.getTarget().getName())) {
                        events.add(SimpleConditionEvent.satisfied(item, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean writes(String method) {
        return Set.of("insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "deleteOne", "deleteMany")
                        .contains(method)
                || method.startsWith("findOneAnd")
                || method.equals("bulkWrite");
    }
}
