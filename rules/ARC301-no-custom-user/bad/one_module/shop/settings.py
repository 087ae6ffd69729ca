INSTALLED_APPS = [  # ARC301 AUTH_USER_MODEL is not set
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "orders",
]
