INSTALLED_APPS = ["django.contrib.sessions", "orders"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
    }
}
ATOMIC_REQUESTS = True  # ARC135 DATABASES
CONN_MAX_AGE = 60  # ARC135 CONN_MAX_AGE
