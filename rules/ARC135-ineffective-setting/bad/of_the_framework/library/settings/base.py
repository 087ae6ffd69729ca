INSTALLED_APPS = ["rest_framework", "loans"]
