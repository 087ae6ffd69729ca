INSTALLED_APPS = ["django.contrib.sessions", "loans"]
MIDDLEWARE = [  # ARC505 django.middleware.security.SecurityMiddleware # ARC505 W002 # ARC505 W003
    "library.middleware.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
]
