INSTALLED_APPS = ["django.contrib.sessions", "loans"]
MIDDLEWARE = [  # ARC505 W001 # ARC505 W002 # ARC505 W003
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
]
