INSTALLED_APPS = ["django.contrib.auth", "staff"]
AUTH_USER_MODEL = "staff.Cashier"
