INSTALLED_APPS = ["corsheaders", "loans"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
