package aurora.controls;

import java.util.Map;
import java.util.Set;

/** Controls that a stack does not keep, by id, each with its reason. There is no other place for an exception. */
final class Waivers {

    /** On every stack. */
    static final Map<String, String> EVERYWHERE = Map.of(
            "CKV_AWS_115",
                    "accounts that are new have ten concurrent invocations and refuse any reservation; aurora:function.reservedConcurrency",
            "CKV_AWS_272", "needs a signing profile of the account's own; aurora:function.codeSigningConfigArn");

    /** On stack dev: the smallest thing that works, with the names of the documents. */
    static final Map<String, String> DEV = Map.of(
            "RDS_15", "one instance costs half; storage is in three zones anyway",
            "RDS_23", "the documents' port",
            "RDS_24", "the documents' administrator, postgres",
            "RDS_26", "continuous backups are enough for data that can be made again",
            "RDS_19", "nobody is woken for dev",
            "RDS_20", "nobody is woken for dev",
            "RDS_21", "nobody is woken for dev",
            "RDS_22", "nobody is woken for dev");

    /** Published controls that nothing of a stack can break or keep. */
    static final Map<String, String> NOT_OURS = Map.of(
            "RDS_14", "backtracking is Aurora MySQL's; so are RDS_34, RDS_45 and CKV_AWS_325",
            "RDS_36", "for instances of RDS that are in no cluster",
            "RDS_4",
                    "a snapshot is encrypted as its cluster is, and nothing here shares one; so for RDS_1 and CKV_AWS_146",
            "EC2_172", "blocking public access to VPCs is a setting of the account",
            "CKV_AWS_364",
                    "no service may invoke the function by a permission of its own: the schedule has a role for it",
            "CKV2_AWS_57", "the one secret is RDS's, which rotates it every seven days");

    /** Controls that configuration decides; what it decides is asked of dev and prod, not of every combination. */
    static final Set<String> CHOSEN = Set.of(
            "RDS_6",
            "RDS_7",
            "RDS_7_pulumi",
            "RDS_final",
            "RDS_13",
            "RDS_15",
            "RDS_23",
            "RDS_24",
            "RDS_26",
            "RDS_19",
            "RDS_20",
            "RDS_21",
            "RDS_22",
            "CKV_AWS_115",
            "CKV_AWS_272");

    private Waivers() {}

    static boolean covers(String stack, String id) {
        return EVERYWHERE.containsKey(id) || (stack.equals("dev") && DEV.containsKey(id));
    }
}
