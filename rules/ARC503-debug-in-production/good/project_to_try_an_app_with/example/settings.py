DEBUG = True
INSTALLED_APPS = ["calendar_widget"]
