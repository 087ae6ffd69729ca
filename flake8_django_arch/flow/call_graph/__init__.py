"""Who calls a function, in which transaction, and when: callers, tasks, signals."""
