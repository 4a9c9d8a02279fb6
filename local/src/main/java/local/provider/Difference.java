package local.provider;

import java.util.Collection;
import java.util.SortedMap;

/**
 * The answer to a diff.
 *
 * @param changes the changed paths; empty when nothing has to be done
 * @param replacing those of the paths whose change needs a new resource
 */
public record Difference(SortedMap<String, PropertyDiff.Change> changes, Collection<String> replacing) {}
