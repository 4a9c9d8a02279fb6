package local.provider;

import org.jspecify.annotations.Nullable;

/**
 * A value that must not be shown. It is echoed as it came, and unwrapped only where it is used.
 *
 * @param element the value; never a secret itself
 */
public record Secret(@Nullable Object element) {
    /** Says nothing of the value: it could end in an error. */
    @Override
    public String toString() {
        return "[secret]";
    }
}
