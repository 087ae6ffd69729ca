INSTALLED_APPS = ["theatre"]
