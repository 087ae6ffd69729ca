INSTALLED_APPS = ["badges"]
ROOT_URLCONF = "badges.urls"
