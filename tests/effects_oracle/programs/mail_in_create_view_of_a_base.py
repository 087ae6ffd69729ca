from django.core.mail import send_mail
from django.urls import path
from django.views.generic import CreateView
from shop.models import Order


class Notifying:
    def form_valid(self, form):
        response = super().form_valid(form)
        send_mail("Hello", "Text", None, [self.object.email])
        return response


class OrderView(Notifying, CreateView):
    model = Order
    fields = ["email"]
    success_url = "/thanks/"
    template_name = "page.html"


urlpatterns = [path("", OrderView.as_view())]
