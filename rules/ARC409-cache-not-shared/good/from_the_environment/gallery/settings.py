import environ

env = environ.Env()
INSTALLED_APPS = ["gallery"]
CACHES = {"default": env.cache("CACHE_URL")}
