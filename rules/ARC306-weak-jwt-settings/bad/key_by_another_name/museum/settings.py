INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
SECRET_KEY = "the-key-of-django"
TOKEN_KEY = b"-----BEGIN RSA PRIVATE KEY-----"
SIMPLE_JWT = {"ALGORITHM": "RS256", "SIGNING_KEY": TOKEN_KEY}  # ARC306 SIGNING_KEY
