package aurora.platform;

import aurora.config.RoleModelConfig;
import aurora.rolemanager.RoleReconciliation;

/** The outputs that every platform has: the roles as they are, and the names applications connect with. */
final class ModelOutputs {

    private ModelOutputs() {}

    static StackOutputs of(RoleModelConfig model, RoleReconciliation roles) {
        return new StackOutputs()
                .with("roleReport", roles.report())
                .with("roleChanges", roles.changes())
                .with("roleModel", model.requestJson())
                .with("roleManagerEnvironment", roles.environment())
                .with("databaseName", model.databaseName())
                .with("schemaName", model.schemaName())
                .with("appUsername", model.appUsername())
                .with("migratorUsername", model.migratorUsername());
    }
}
