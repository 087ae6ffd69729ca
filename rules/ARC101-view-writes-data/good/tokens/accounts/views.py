from django.shortcuts import redirect, render
from rest_framework.authtoken import models
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.serializers import AuthTokenSerializer


def show(request):
    tokens = Token.objects.filter(user=request.user)
    return render(request, "accounts/tokens.html", {"tokens": tokens})


def log_in(request):
    serializer = AuthTokenSerializer(data=request.POST)
    serializer.is_valid(raise_exception=True)
    token, _ = models.Token.objects.get_or_create(user=serializer.validated_data["user"])
    return render(request, "accounts/token.html", {"token": token})


def log_out(request):
    request.user.auth_token.delete()
    return redirect("home")
