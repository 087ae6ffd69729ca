INSTALLED_APPS = ["corsheaders", "patients"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
