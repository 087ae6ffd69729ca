INSTALLED_APPS = ["corsheaders", "loans"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
CORS_ORIGIN_ALLOW_ALL = True  # ARC509 CORS_ORIGIN_ALLOW_ALL
