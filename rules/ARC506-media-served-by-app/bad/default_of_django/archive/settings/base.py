INSTALLED_APPS = ["archive"]
