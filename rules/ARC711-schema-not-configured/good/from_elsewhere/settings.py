import json
import os

INSTALLED_APPS = ["rest_framework", "shop", *json.loads(os.environ["MORE_APPS"])]
REST_FRAMEWORK = {"PAGE_SIZE": 50, **json.loads(os.environ["REST_FRAMEWORK"])}
