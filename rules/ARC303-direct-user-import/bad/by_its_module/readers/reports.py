import django.contrib.auth.models  # ARC303
from django.contrib import auth  # ARC303
from django.contrib.auth import models as auth_models  # ARC303


def report(user):
    return [
        isinstance(user, auth_models.User),
        auth.models.User.objects.count(),
        django.contrib.auth.models.User._meta.label,
    ]
