package local.provider;

/** The value of an output that is not known yet, in a preview. */
public enum Unknown {
    VALUE
}
