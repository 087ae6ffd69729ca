INSTALLED_APPS = ["django.contrib.sessions", "patients"]
ALLOWED_HOSTS = ["clinic.example", "*"]  # ARC504
