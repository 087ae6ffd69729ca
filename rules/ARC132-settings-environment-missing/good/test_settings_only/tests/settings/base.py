SECRET_KEY = "tests"
INSTALLED_APPS = ["django.contrib.contenttypes", "stars"]
