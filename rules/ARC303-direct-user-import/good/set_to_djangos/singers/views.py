from django.contrib.auth.models import User


def singers(request):
    return User.objects.all()
