from django.contrib.auth.models import User


def pupils(request):
    return User.objects.all()
