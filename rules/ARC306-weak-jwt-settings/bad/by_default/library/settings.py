import os
from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
JWT_KEY = os.environ.get("JWT_KEY", "only-for-laptops")
SIMPLE_JWT = dict(
    SIGNING_KEY=JWT_KEY,  # ARC306 in the source unless the environment sets JWT_KEY
    ACCESS_TOKEN_LIFETIME=timedelta(  # ARC306 1 day
        minutes=24 * 60,
    ),
)
