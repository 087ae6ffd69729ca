INSTALLED_APPS = ["fields"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
