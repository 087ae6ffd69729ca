from django.conf import settings

try:
    from django.contrib.auth import get_user_model

    Account = get_user_model()
except ImportError:
    from django.contrib.auth.models import User as Account


def old_users():
    if settings.AUTH_USER_MODEL == "auth.User":
        from django.contrib.auth.models import User

        return User.objects.all()
    return []
