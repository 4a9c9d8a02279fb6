package aurora.endtoend;

import aurora.testing.AwsOutputNames;
import java.util.Set;

class DevStackTest extends ProtectedStackStory {
    DevStackTest() {
        super("dev", committed("dev"), AwsOutputNames.ALWAYS, Set.of(ZONES));
    }
}
