INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "rest_framework_simplejwt", "tickets"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "tickets.authentication.SignedTicket",
        "tickets.authentication.BasicAuthentication",
        "tickets.missing.TokenAuthentication",
    ],
}
