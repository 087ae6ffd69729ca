from django.contrib.auth.models import User


def owners(request):
    return User.objects.all()
