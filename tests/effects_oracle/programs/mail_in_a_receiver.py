# instead: ARC113
from django.core.mail import send_mail
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


@receiver(post_save, sender=Order)
def confirm(sender, instance, **kwargs):
    send_mail("Hello", "Text", None, [instance.email])


def view(request):
    Order.objects.create(email=request.POST["email"])
    return HttpResponse("saved")


urlpatterns = [path("", view)]
