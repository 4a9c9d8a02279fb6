package aurora.endtoend;

import aurora.testing.AwsOutputNames;
import java.util.Set;

class ProdStackTest extends ProtectedStackStory {
    ProdStackTest() {
        super("prod", committed("prod"), AwsOutputNames.and("alarmTopicArn"), Set.of(ZONES));
    }
}
