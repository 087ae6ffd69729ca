INSTALLED_APPS = ["django.contrib.auth", "patients"]  # ARC301 AbstractUser
