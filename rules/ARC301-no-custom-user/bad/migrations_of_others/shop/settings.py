INSTALLED_APPS = ["django.contrib.auth", "orders"]  # ARC301 at first an empty subclass of AbstractUser
