package aurora.endtoend;

import aurora.controls.Variants;
import aurora.testing.AwsOutputNames;
import java.util.Set;

/** Everything that can be switched on at once. */
class FullStackTest extends ProtectedStackStory {
    FullStackTest() {
        super(
                "full",
                Variants.full().configuration(),
                AwsOutputNames.and(
                        "alarmTopicArn",
                        "deployRoleArn",
                        "previewRoleArn",
                        "jumpBoxInstanceId",
                        "jumpBoxSessionDocument",
                        "proxyEndpoint"),
                Set.of(ZONES, "aws:ssm/getParameter:getParameter"));
    }
}
