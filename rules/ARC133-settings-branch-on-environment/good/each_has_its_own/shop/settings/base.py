INSTALLED_APPS = ["orders"]
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
