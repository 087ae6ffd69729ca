from django.core.mail import send_mail
from django.db.models.signals import post_save
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


def notify(order):
    send_mail("Hello", "Text", None, [order.email])


def confirm(sender, instance, **kwargs):
    notify(instance)


post_save.connect(confirm, sender=Order)


def view(request):
    Order.objects.create(email=request.POST["email"])
    return HttpResponse("saved")


urlpatterns = [path("", view)]
