INSTALLED_APPS = ["harbour"]
