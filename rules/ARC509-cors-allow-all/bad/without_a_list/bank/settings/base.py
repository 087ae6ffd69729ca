INSTALLED_APPS = ["corsheaders", "accounts"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
