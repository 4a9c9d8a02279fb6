package aurora.operations;

import aurora.operations.Alarm.Subject;
import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import com.pulumi.aws.rds.EventSubscription;
import com.pulumi.aws.rds.EventSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** Tells people when the database or its role manager needs them, and shows the same figures on a dashboard. */
public final class Alarms extends ComponentResource {

    private final String name;
    private final AlarmsArgs args;
    private final Notifications notifications;

    public Alarms(String name, AlarmsArgs args, ComponentResourceOptions options) {
        super("aurora:operations:Alarms", name, options);
        this.name = name;
        this.args = args;
        this.notifications = new Notifications(
                name + "-topic",
                args.settings().emails(),
                args.scope(),
                ComponentResourceOptions.builder().parent(this).build());
        List<Alarm> alarms = AlarmPlan.of(args.settings(), args.instances());
        countFailedLogins();
        alarms.forEach(this::alarm);
        RdsEvents.ALL.forEach(this::subscribe);
        dashboard(alarms);
        registerOutputs(Map.of("topicArn", notifications.topicArn()));
    }

    /** Where everything is sent, for further subscribers. */
    public Output<String> topicArn() {
        return notifications.topicArn();
    }

    /** Every line of that log is one refused login. */
    private void countFailedLogins() {
        new LogMetricFilter(
                name + "-failed-logins",
                LogMetricFilterArgs.builder()
                        .logGroupName(args.failedLoginLogGroup())
                        .pattern("")
                        .metricTransformation(LogMetricFilterMetricTransformationArgs.builder()
                                .namespace(Subject.LOGINS.namespace())
                                .name(name + "-" + AlarmPlan.FAILED_LOGINS)
                                .value("1")
                                .defaultValue("0")
                                .build())
                        .build(),
                child());
    }

    private void alarm(Alarm alarm) {
        Output<List<String>> topic = notifications.topicArn().applyValue(List::of);
        new MetricAlarm(
                name + "-" + alarm.name(),
                MetricAlarmArgs.builder()
                        .alarmDescription(alarm.meaning())
                        .namespace(alarm.subject().namespace())
                        .metricName(metric(alarm))
                        .dimensions(dimensions(alarm))
                        .statistic(alarm.statistic())
                        .period(alarm.periodSeconds())
                        .evaluationPeriods(alarm.periods())
                        .comparisonOperator(alarm.side().operator())
                        .threshold(alarm.threshold())
                        // A paused cluster and a function that nobody calls send nothing, and nothing is wrong with
                        // them.
                        .treatMissingData("notBreaching")
                        .actionsEnabled(true)
                        .alarmActions(topic)
                        .okActions(topic)
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    private String metric(Alarm alarm) {
        return alarm.subject() == Subject.LOGINS ? name + "-" + alarm.metric() : alarm.metric();
    }

    private Output<Map<String, String>> dimensions(Alarm alarm) {
        return subjectName(alarm.subject()).applyValue(value -> Dimensions.of(alarm.subject(), value));
    }

    private Output<String> subjectName(Subject subject) {
        return switch (subject) {
            case CLUSTER, LOGINS -> args.clusterIdentifier();
            case FUNCTION -> args.functionName();
            case FAILURES -> args.failuresQueue();
        };
    }

    private void subscribe(RdsEvents events) {
        EventSubscriptionArgs.Builder inputs = EventSubscriptionArgs.builder()
                .snsTopic(notifications.topicArn())
                .sourceType(events.sourceType())
                .eventCategories(events.categories())
                .enabled(true)
                .tags(args.scope().tags().shared());
        if (events.sourceType().equals(RdsEvents.CLUSTER)) {
            inputs.sourceIds(args.clusterIdentifier().applyValue(List::of));
        }
        new EventSubscription(name + "-events-" + events.sourceType(), inputs.build(), child());
    }

    private void dashboard(List<Alarm> alarms) {
        Output<String> body = Output.tuple(
                        args.scope().account(), args.clusterIdentifier(), args.functionName(), args.failuresQueue())
                .applyValue(known -> DashboardBody.of(
                        alarms,
                        known.t1.region(),
                        alarm -> new DashboardBody.Metric(
                                metric(alarm),
                                Dimensions.of(
                                        alarm.subject(),
                                        switch (alarm.subject()) {
                                            case CLUSTER, LOGINS -> known.t2;
                                            case FUNCTION -> known.t3;
                                            case FAILURES -> known.t4;
                                        }))));
        new Dashboard(
                name,
                DashboardArgs.builder().dashboardName(name).dashboardBody(body).build(),
                child());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
