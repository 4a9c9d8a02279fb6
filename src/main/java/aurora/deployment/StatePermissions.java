package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/** What Pulumi asks of the bucket and the key that {@code bin/configure-backend} makes, for one stack of those in it. Pure. */
final class StatePermissions {

    private StatePermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                Statement.allow("ListState", "s3:ListBucket").on(arn(place, "")),
                Statement.allow("ReadState", "s3:GetObject")
                        .on(
                                arn(place, "/.pulumi/meta.yaml"),
                                arn(
                                        place,
                                        "/.pulumi/locks/organization/" + place.project() + "/" + place.stack() + "/*"),
                                arn(place, "/.pulumi/stacks/" + place.project() + "/" + place.stack() + ".json*"),
                                arn(
                                        place,
                                        "/.pulumi/stacks/" + place.project() + "/" + place.stack() + ".pulumi-tags")),
                Statement.allow("ReadSecrets", "kms:Decrypt")
                        .on(place.every("kms", "key"))
                        .when(
                                "ForAnyValue:StringEquals",
                                "kms:ResourceAliases",
                                "alias/" + place.project() + "-" + place.stack() + "-secrets"));
    }

    static List<Statement> change(Place place) {
        return List.of(Statement.allow("WriteState", "s3:DeleteObject", "s3:PutObject")
                .on(
                        arn(place, "/.pulumi/backups/" + place.project() + "/" + place.stack() + "/*"),
                        arn(place, "/.pulumi/history/" + place.project() + "/" + place.stack() + "/*"),
                        arn(place, "/.pulumi/locks/organization/" + place.project() + "/" + place.stack() + "/*"),
                        arn(place, "/.pulumi/stacks/" + place.project() + "/" + place.stack() + ".json*"),
                        arn(place, "/.pulumi/stacks/" + place.project() + "/" + place.stack() + ".pulumi-tags")));
    }

    private static String arn(Place place, String path) {
        return "arn:" + place.account().partition() + ":s3:::" + place.bucket() + path;
    }
}
