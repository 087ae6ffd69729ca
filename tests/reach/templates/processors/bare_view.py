from browser import get
from django.urls import path
from django.views.generic import TemplateView
from shop.models import Order


def menu(request):
    return {"orders_of_bare": Order.objects.all()}


view = TemplateView.as_view(template_name="processors/bare.html")
urlpatterns = [path("bare/", view)]


def run():
    return get(view)
