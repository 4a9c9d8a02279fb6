package aurora.endtoend;

class DevStackTest extends AwsStackStory {
    DevStackTest() {
        super("dev");
    }
}
