from django.http import HttpResponse
from django.template import Context, Template
from django.views import View
from shop.models import Order

from browser import get


class Orders(View):
    template = Template("{% for order in orders %}{{ order.customer.name }}{% endfor %}")

    def get(self, request):
        return HttpResponse(self.template.render(Context({"orders": Order.objects.all()})))


def run():
    return get(Orders.as_view())
