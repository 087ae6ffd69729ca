INSTALLED_APPS = ["django.contrib.auth", "pupils"]
AUTH_USER_MODEL = "pupils.Pupil"
