INSTALLED_APPS = ["django.contrib.sessions", "patients"]
CONN_MAX_AGE = 60
ATOMIC_REQUESTS = True
