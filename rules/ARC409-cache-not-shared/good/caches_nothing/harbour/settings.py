INSTALLED_APPS = ["harbour", "rest_framework"]
REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": []}
