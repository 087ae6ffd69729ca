INSTALLED_APPS = ["django.contrib.sessions", "tickets"]
MIDDLEWARE = ["boxoffice.hosts.QuietlyRefused", "django.middleware.common.CommonMiddleware"]
