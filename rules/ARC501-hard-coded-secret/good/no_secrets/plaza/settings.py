from django.utils.translation import gettext_lazy as _

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = None  # set by the file that deployment writes

# A dotted path, a template, the name of a URL, of a header, of a lock, a sentence.
RESET_TOKEN = "plaza.tokens.ResetToken"
LOGIN_PASSWORD = "%(username)s"
FORUM_SECRET = "{{ forum_secret }}"
CHANGE_PASSWORD = "plaza:change_password"
PASSWORD_RESET_TOKEN = "reset_token"
CSRF_TOKEN = "X-CSRF-Token"
PROXY_TOKEN = "HTTP_X_PROXY_TOKEN"
REINDEX_LOCK_TOKEN = "plaza-reindex-2024"
FORGOTTEN_PASSWORD = _("Forgotten?")
ASK_FOR_PASSWORD = "Enter it here"
SECRETS_FILE = "/run/secrets/plaza"
SECRET_URL = "https://vault.plaza.io/v1/secret"
AUTH_PASSWORD_VALIDATORS = [{"NAME": "plaza.validators.LengthValidator"}]
PASSWORD_RESET_TIMEOUT = 3600
WEATHER_API_KEY = "your-api-key"
SHOP_SECRET = "****"
STRIPE_PUBLIC_API_KEY = "f81d4fae7dec11d0a765"
# Servers on the same machine, and what documentation writes.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "plaza",
        "PASSWORD": "plaza",
        "HOST": "localhost",
    },
    "by_socket": {"ENGINE": "django.db.backends.postgresql", "PASSWORD": "plaza"},
}
CELERY_BROKER_URL = "amqp://guest:guest@localhost:5672//"
QUEUE_HOST = "127.0.0.1"
QUEUE_PASSWORD = "guest"
EXAMPLE_DSN = "postgres://user:password@host/database"
