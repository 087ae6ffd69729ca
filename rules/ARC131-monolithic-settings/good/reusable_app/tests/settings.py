SECRET_KEY = "tests"
INSTALLED_APPS = ["django.contrib.contenttypes", "stars"]
ROOT_URLCONF = "tests.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
