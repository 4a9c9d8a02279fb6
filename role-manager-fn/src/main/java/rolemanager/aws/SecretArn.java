package rolemanager.aws;

import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** The ARN of a secret: {@code arn:<partition>:secretsmanager:<region>:<account>:secret:<name>}. */
record SecretArn(String text, String partition, String region) {

    static SecretArn parse(String text) {
        String[] parts = text.split(":", 7);
        if (parts.length != 7 || !parts[0].equals("arn") || !parts[2].equals("secretsmanager")) {
            throw new RoleManagerException(
                    ErrorCode.CONFIGURATION,
                    "DB_SECRET_ARN is not the ARN of a secret (arn:aws:secretsmanager:<region>:<account>:secret:<name>): "
                            + text);
        }
        return new SecretArn(text, parts[1], parts[3]);
    }

    /** The regional endpoint's host name. */
    String endpoint() {
        String suffix = partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return "secretsmanager." + region + "." + suffix;
    }
}
