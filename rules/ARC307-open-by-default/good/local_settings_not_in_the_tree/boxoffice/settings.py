INSTALLED_APPS = ["rest_framework"]
REST_FRAMEWORK = {"PAGE_SIZE": 20}

from .server_settings import *
