from django.shortcuts import redirect

from .tasks import send_name, send_news


def forgotten(request):
    send_name(request.user.username, request.user.email)
    send_news.delay(request.user.email)
    return redirect("home")
