INSTALLED_APPS = ["bureau"]
