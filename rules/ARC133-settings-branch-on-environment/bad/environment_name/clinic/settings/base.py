import os

ENVIRONMENT = os.environ["ENVIRONMENT"]
INSTALLED_APPS = ["patients"]

if ENVIRONMENT == "production":  # ARC133 EMAIL_BACKEND
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
elif ENVIRONMENT == "staging":
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
else:
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
