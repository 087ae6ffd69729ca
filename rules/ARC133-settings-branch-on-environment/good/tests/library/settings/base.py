import sys

INSTALLED_APPS = ["loans"]
TESTING = "test" in sys.argv

if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if "pytest" in sys.modules:
    CELERY_TASK_ALWAYS_EAGER = True
