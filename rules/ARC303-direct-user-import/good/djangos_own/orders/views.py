from django.contrib.auth.models import User


def buyers(request):
    return User.objects.all()
