INSTALLED_APPS = ["shop"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["shop.middleware.CountingMiddleware"]
