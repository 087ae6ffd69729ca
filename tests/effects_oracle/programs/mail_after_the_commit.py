from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


def view(request):
    with transaction.atomic():
        order = Order.objects.create(email=request.POST["email"])
        transaction.on_commit(lambda: send_mail("Hello", "Text", None, [order.email]))
    return HttpResponse("sent")


urlpatterns = [path("", view)]
