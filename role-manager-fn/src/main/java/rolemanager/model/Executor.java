package rolemanager.model;

/** Who runs the statements: the role, and whether it is a superuser. */
public record Executor(String name, boolean superuser) {}
