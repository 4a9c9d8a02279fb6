package aurora.operations;

import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import aurora.stack.StackScope;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** An encrypted topic to which CloudWatch and RDS of this account send, and from which people get mail. */
public final class Notifications extends ComponentResource {

    private static final String ALARMS = "cloudwatch.amazonaws.com";
    private static final String EVENTS = "events.rds.amazonaws.com";

    private final String name;
    private final StackScope scope;
    private final Output<String> topicArn;

    public Notifications(String name, List<String> emails, StackScope scope, ComponentResourceOptions options) {
        super("aurora:operations:Notifications", name, options);
        this.name = name;
        this.scope = scope;
        Topic topic = topic();
        TopicPolicy policy = senders(topic);
        for (int index = 0; index < emails.size(); index++) {
            subscribe(index + 1, topic, emails.get(index));
        }
        // Who sends needs the policy, so the topic is only handed out with it.
        this.topicArn = Output.tuple(topic.arn(), policy.id()).applyValue(made -> made.t1);
        registerOutputs(Map.of("topicArn", topicArn));
    }

    /** The topic's ARN. */
    public Output<String> topicArn() {
        return topicArn;
    }

    private Topic topic() {
        CustomerKey key = new CustomerKey(
                name + "-key",
                "notifications",
                scope,
                account -> List.of(KeyPolicy.forSender("Alarms", ALARMS), KeyPolicy.forSender("Events", EVENTS)),
                ComponentResourceOptions.builder().parent(this).build());
        TopicArgs args = TopicArgs.builder()
                .kmsMasterKeyId(key.arn())
                .tags(scope.tags().shared())
                .build();
        return new Topic(name, args, child());
    }

    private TopicPolicy senders(Topic topic) {
        TopicPolicyArgs args = TopicPolicyArgs.builder()
                .arn(topic.arn())
                .policy(Output.tuple(scope.account(), topic.arn()).applyValue(known -> policy(known.t1, known.t2)))
                .build();
        return new TopicPolicy(name, args, child());
    }

    private static String policy(Account account, String topicArn) {
        return PolicyDocument.of(send("Alarms", ALARMS, account, topicArn), send("Events", EVENTS, account, topicArn));
    }

    private static Statement send(String sid, String service, Account account, String topicArn) {
        return Statement.allow(sid, "sns:Publish")
                .toService(service)
                .on(topicArn)
                .when("StringEquals", "aws:SourceAccount", account.id());
    }

    private void subscribe(int number, Topic topic, String email) {
        new TopicSubscription(
                name + "-" + number,
                TopicSubscriptionArgs.builder()
                        .topic(topic.arn())
                        .protocol("email")
                        .endpoint(email)
                        .build(),
                child());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
