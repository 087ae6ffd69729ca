from browser import get
from django.template.response import TemplateResponse
from extras.pages import ORDERS_PAGE
from shop.models import Order


def menu(request):
    return {"orders_of_constant": Order.objects.all()}


def page(request):
    return TemplateResponse(request, template=ORDERS_PAGE, context={"title": "Page"})


def run():
    return get(page)
