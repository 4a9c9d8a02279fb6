package aurora.endtoend;

class ProdStackTest extends AwsStackStory {
    ProdStackTest() {
        super("prod");
    }
}
