from browser import get
from django.views.generic import TemplateView
from shop.models import Order


def menu(request):
    return {"orders_of_generic": Order.objects.all()}


class Page(TemplateView):
    template_name = "processors/generic.html"
    extra_context = {"title": "Page"}


def run():
    return get(Page.as_view())
