INSTALLED_APPS = ["rest_framework", "fields"]
REST_FRAMEWORK = {"DEFAULT_PERMISSIONS_CLASSES": ["rest_framework.permissions.IsAdminUser"]}  # ARC307
