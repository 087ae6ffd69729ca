INSTALLED_APPS = ["clock"]
