INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "clinic"]
AUTH_USER_MODEL = "clinic.Doctor"
ROOT_URLCONF = "urls"
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}
