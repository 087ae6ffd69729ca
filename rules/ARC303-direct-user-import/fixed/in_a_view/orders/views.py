from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.shortcuts import render

User = get_user_model()


def buyers(request):
    return render(request, "buyers.html", {"buyers": User.objects.all(), "groups": Group.objects})
