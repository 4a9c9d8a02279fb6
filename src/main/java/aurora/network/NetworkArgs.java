package aurora.network;

import aurora.config.NetworkConfig;
import aurora.stack.StackScope;

/** What a {@link Network} is made from. */
public record NetworkArgs(NetworkConfig settings, StackScope scope) {}
