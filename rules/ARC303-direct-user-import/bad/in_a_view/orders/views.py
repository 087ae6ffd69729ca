from django.contrib.auth.models import Group, User  # ARC303 the project's users are users.User
from django.shortcuts import render


def buyers(request):
    return render(request, "buyers.html", {"buyers": User.objects.all(), "groups": Group.objects})
