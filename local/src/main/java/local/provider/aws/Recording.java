package local.provider.aws;

import com.google.gson.JsonObject;

/**
 * One thing that the engine asked for.
 *
 * @param operation what
 * @param preview whether it was only to be foretold
 * @param type the resource's type token, or the function's
 * @param name the resource's logical name; empty for a function and for the configuration
 * @param urn the resource's name for the engine; empty for a function and for the configuration
 * @param id what the stand-in called the resource; empty where there is none yet
 * @param inputs what came along; a secret is the text {@code [secret]}, what is not known yet {@code [unknown]}
 */
public record Recording(
        Operation operation, boolean preview, String type, String name, String urn, String id, JsonObject inputs) {
    /** What can be asked for. */
    public enum Operation {
        CONFIGURE,
        CHECK,
        DIFF,
        CREATE,
        READ,
        UPDATE,
        DELETE,
        INVOKE
    }
}
