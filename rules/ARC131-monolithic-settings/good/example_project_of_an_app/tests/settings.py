SECRET_KEY = "tests"
INSTALLED_APPS = ["stars"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
