package aurora.platform;

import aurora.stack.Account;

/** Addresses of AWS's console, which each partition has its own. Pure. */
record Console(Account account) {

    /** The cluster's page. */
    String cluster(String identifier) {
        return page("rds", "database:id=" + identifier + ";is-cluster=true");
    }

    /** The function's page. */
    String function(String name) {
        return page("lambda", "/functions/" + name);
    }

    /** A dashboard of CloudWatch. */
    String dashboard(String name) {
        return page("cloudwatch", "dashboards/dashboard/" + name);
    }

    private String page(String service, String fragment) {
        String region = account.region();
        return "https://" + region + "." + domain() + "/" + service + "/home?region=" + region + "#" + fragment;
    }

    private String domain() {
        return switch (account.partition()) {
            case "aws-us-gov" -> "console.amazonaws-us-gov.com";
            case "aws-cn" -> "console.amazonaws.cn";
            default -> "console.aws.amazon.com";
        };
    }
}
