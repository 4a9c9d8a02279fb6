package rolemanager.apply;

/** How a plan's statements travel. */
enum Pace {
    /** As one message: a network is waited for once. */
    TOGETHER,
    /** One by one, which tells the statement that fails; only after they failed together. */
    ONE_BY_ONE
}
