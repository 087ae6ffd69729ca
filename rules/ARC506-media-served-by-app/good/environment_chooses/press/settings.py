import environ

env = environ.Env()
INSTALLED_APPS = ["press"]
STORAGES = {
    "default": {
        "BACKEND": env("STORAGE", default="django.core.files.storage.FileSystemStorage"),
    },
}
