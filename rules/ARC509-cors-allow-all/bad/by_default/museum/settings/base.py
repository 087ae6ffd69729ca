INSTALLED_APPS = ["corsheaders", "exhibits"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
