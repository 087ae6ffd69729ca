"""What code causes beside its result: mail, HTTP, files, tasks, writes; and what follows."""
