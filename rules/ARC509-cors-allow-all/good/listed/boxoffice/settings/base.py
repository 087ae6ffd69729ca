INSTALLED_APPS = ["corsheaders", "tickets"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
