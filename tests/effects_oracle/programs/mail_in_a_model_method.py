# instead: ARC111
from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


class Notice(Order):
    class Meta:
        app_label = "shop"
        proxy = True

    def publish(self):
        send_mail("Hello", "Text", None, [self.email])


def view(request):
    Notice(email=request.POST["email"]).publish()
    return HttpResponse("sent")


urlpatterns = [path("", view)]
