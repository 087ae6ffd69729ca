class SharedSettings:
    ROOT_URLCONF = "library.urls"

    @property
    def INSTALLED_APPS(self):
        return ["django.contrib.auth", "django.contrib.contenttypes"]
