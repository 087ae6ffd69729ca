INSTALLED_APPS = ["orchard"]
