from school_platform.api import REST_FRAMEWORK

INSTALLED_APPS = ["rest_framework"]
REST_FRAMEWORK["PAGE_SIZE"] = 20
