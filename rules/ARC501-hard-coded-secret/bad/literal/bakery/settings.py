INSTALLED_APPS = ["django.contrib.auth"]

SECRET_KEY = "django-insecure-w3@k!x8^2v#m7q$r0c&z5b-n9p+t1y"  # ARC501 SECRET_KEY stands in the code
SECRET_KEY_FALLBACKS = ["an-older-one"]  # ARC501 SECRET_KEY_FALLBACKS[0]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "bakery",
        "USER": "bakery",
        "PASSWORD": "sourdough",  # ARC501 DATABASES["default"]["PASSWORD"]
        "HOST": "db.bakery.example.net.internal",
    }
}

EMAIL_HOST = "smtp.mailer.io"
EMAIL_HOST_PASSWORD = "brioche"  # ARC501 EMAIL_HOST_PASSWORD
AKISMET_API_KEY = "c892e49f2244"  # ARC501 AKISMET_API_KEY
SOCIAL_AUTH_GITHUB_SECRET = "bakery-secret"  # ARC501
CELERY_BROKER_URL = "amqp://bakery:croissant@queue.bakery.io/bakery"  # ARC501 holds a password

# What only refers to one is none of its own.
PREVIEW_SECRET = SECRET_KEY
