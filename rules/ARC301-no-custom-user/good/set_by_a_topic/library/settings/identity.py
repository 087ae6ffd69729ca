AUTH_USER_MODEL = "readers.Reader"
