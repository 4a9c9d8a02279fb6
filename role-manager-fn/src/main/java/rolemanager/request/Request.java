package rolemanager.request;

import rolemanager.model.RoleModel;

/** One request: what to do, and the model to do it with. */
public record Request(Action action, RoleModel model) {}
