INSTALLED_APPS = ["rest_framework"]
REST_FRAMEWORK = dict(
    DEFAULT_PERMISSION_CLASSES=["rest_framework.permissions.IsAuthenticatedOrReadOnly"],
)
