IS_PRODUCTION = False
ROOT_URLCONF = "bank.urls"
LOGGING = {
    "version": 1,
    "root": {
        "level": "WARNING" if IS_PRODUCTION else "DEBUG",  # ARC133 LOGGING
    },
}
