package aurora.local;

import com.pulumi.core.Output;
import com.pulumi.postgresql.Database;
import com.pulumi.postgresql.DatabaseArgs;
import com.pulumi.postgresql.Provider;
import com.pulumi.postgresql.ProviderArgs;
import com.pulumi.postgresql.Role;
import com.pulumi.postgresql.RoleArgs;
import com.pulumi.postgresql.inputs.ProviderClientcertArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * What RDS brings along and a plain server lacks: its group roles, a master that is not a superuser, the database.
 *
 * <p>None of it is dropped with the stack: the server goes as a whole, and dropping the master first would have to give up what
 * it granted.
 */
final class RdsDress {
    private final String name;
    private final Resource parent;
    private final Provider provider;

    RdsDress(String name, ServerCommand server, Output<Integer> port, Resource parent, Resource running) {
        this.name = name;
        this.parent = parent;
        this.provider = new Provider(
                name + "-rdsadmin",
                ProviderArgs.builder()
                        .host(LocalCluster.HOST)
                        .port(port)
                        .username("rdsadmin")
                        .database("postgres")
                        .sslmode("verify-full")
                        .sslrootcert(server.file("tls/ca.crt"))
                        .clientcert(ProviderClientcertArgs.builder()
                                .cert(server.file("clients/rdsadmin.crt"))
                                .key(server.file("clients/rdsadmin.key"))
                                .build())
                        // Not what rdsadmin is but what the provider may do with it: as a superuser it would read
                        // password hashes into the
                        // state.
                        .superuser(false)
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .dependsOn(running)
                        .build());
    }

    /** Declares the roles and the database; the last of them, on which the rest waits. */
    Database wear(LocalClusterArgs args) {
        Role password = group("rds_password", List.of());
        Role superuser = group("rds_superuser", List.of(password));
        Role iam = group("rds_iam", List.of());
        Role master = new Role(
                name + "-master",
                RoleArgs.builder()
                        .name(args.masterUsername())
                        .login(true)
                        .createRole(true)
                        .createDatabase(true)
                        .roles(superuser.name().applyValue(List::of))
                        .build(),
                CustomResourceOptions.merge(
                        options(),
                        // PostgreSQL 16 and newer enter the creator of a role as its administrator, which a refresh
                        // would take for drift.
                        CustomResourceOptions.builder().ignoreChanges("roles").build()));
        return new Database(
                name + "-database",
                DatabaseArgs.builder()
                        .name(args.databaseName())
                        .owner(master.name())
                        .build(),
                CustomResourceOptions.merge(
                        options(),
                        CustomResourceOptions.builder().dependsOn(iam).build()));
    }

    private Role group(String role, List<Role> memberOf) {
        RoleArgs.Builder args = RoleArgs.builder().name(role).login(false);
        if (!memberOf.isEmpty()) {
            args.roles(Output.all(memberOf.stream().map(Role::name).toList()));
        }
        return new Role(name + "-" + role.replace('_', '-'), args.build(), options());
    }

    private CustomResourceOptions options() {
        return CustomResourceOptions.builder()
                .parent(parent)
                .provider(provider)
                .retainOnDelete(true)
                .build();
    }
}
