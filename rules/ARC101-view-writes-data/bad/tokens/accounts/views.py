from django.shortcuts import redirect
from rest_framework.authtoken.models import Token


def renew(request):
    Token.objects.filter(user=request.user).delete()  # ARC101 renew writes Token itself (lines 6 and 7)
    Token.objects.create(user=request.user)
    return redirect("profile")
