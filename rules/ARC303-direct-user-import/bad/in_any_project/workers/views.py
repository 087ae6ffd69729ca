from django.contrib.auth.models import User  # ARC303 call get_user_model()


def workers(request):
    return User.objects.filter(is_active=True)
