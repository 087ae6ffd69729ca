from django.contrib.auth.models import User  # ARC303 agents.Agent


def agents(request):
    return User.objects.all()
