INSTALLED_APPS = ["django.contrib.sessions", "tickets"]
MIDDLEWARE = ["boxoffice.hosts.KnownHosts", "django.middleware.common.CommonMiddleware"]
