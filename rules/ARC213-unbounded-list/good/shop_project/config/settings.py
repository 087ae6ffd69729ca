INSTALLED_APPS = ["rest_framework", "shop"]
ROOT_URLCONF = "shop.views"
