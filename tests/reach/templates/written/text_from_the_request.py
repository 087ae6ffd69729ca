from django.http import HttpResponse
from django.template import Context, Template
from shop.models import Order

from browser import get


def orders(request):
    template = Template(request.GET.get("template", "{{ orders|length }}"))
    return HttpResponse(template.render(Context({"orders": Order.objects.all()})))


def run():
    return get(orders)
